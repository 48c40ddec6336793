// Charts of the KPI page.
