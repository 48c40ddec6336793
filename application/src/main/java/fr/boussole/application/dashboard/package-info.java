/**
 * What users look at: readings of KPIs for a scope. In: a viewer and a scope; the viewer's
 * visibility narrows the filter before anything is asked. Out: values with their evidence. Uses the
 * domain and one driven port, {@link fr.boussole.application.dashboard.Measurements}.
 */
@NullMarked
package fr.boussole.application.dashboard;

import org.jspecify.annotations.NullMarked;
