/** Tests of calls out of the events of queues. */
@NullMarked
package fr.boussole.files.table.queuelog;

import org.jspecify.annotations.NullMarked;
