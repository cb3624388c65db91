package workbook

import (
	"archive/zip"
	"bytes"
	"io"
)

// creator is what the properties of a workbook name as its maker.
const creator = "Rapport"

// Ours reports whether the file of the given size in bytes is a workbook that
// this program made, whoever has filled it in since.
func Ours(r io.ReaderAt, size int64) bool {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return false
	}
	core, err := z.Open("docProps/core.xml")
	if err != nil {
		return false
	}
	defer core.Close()
	const most = 64 << 10
	src, err := io.ReadAll(io.LimitReader(core, most))
	return err == nil && bytes.Contains(src, []byte("<dc:creator>"+creator+"</dc:creator>"))
}
