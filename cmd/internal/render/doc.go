// Package render turns results into text and files: one file for each form. It
// is how the command line speaks, and knows no flags, files or terminals.
package render
