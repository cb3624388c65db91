// Package workbook writes coaching workbooks (.xlsx): one for each rep, one for
// the team, and reads whether somebody has written into one.
//
// It knows how numbers, quotes and forms are laid out on sheets, and it keeps
// the sums alive: scores are formulas over the verdicts, so that an override
// changes them at once, with the engine's numbers as their cached values. It
// does not judge conversations and does no arithmetic that package scorer does.
//
// Package excelize draws what surrounds the cells (styles, tables, validation,
// charts, print set-up); the cells themselves are written here, since that is
// many times faster and lets a formula carry its value. The same input gives
// the same bytes.
package workbook
