package behavior

// TablesVersion names the rules of this package in receipts, since a result
// depends on them. A test fails when the rules change and this does not.
const TablesVersion = "behaviors-3ef18e1c9781"
