// The one script and style sheet of every page. Styles are listed in the order they build on.
import './tokens.css';
import './base.css';
import './shell.css';
import './forms.css';
import './reading.css';
import './dashboard.css';
import './flow.css';
import './kpi.css';
import './tables.css';
import './catalogue.css';
import './mapping.css';
import './print.css';
import './memo.css';
import 'htmx.org';
import './scope.js';
import './print.js';
