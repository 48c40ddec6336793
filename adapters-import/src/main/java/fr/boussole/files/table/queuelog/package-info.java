/**
 * Calls out of the events of Asterisk's queues. In: {@code queue_log}, or the same events as a
 * table out of a database. Out: a {@link fr.boussole.files.table.Table} of one row a call and
 * queue. Memory is that of the calls that are open at a time.
 */
@NullMarked
package fr.boussole.files.table.queuelog;

import org.jspecify.annotations.NullMarked;
