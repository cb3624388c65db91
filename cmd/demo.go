package cmd

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"rapport/transcripts/samples"
)

func newDemo(s Streams) *cobra.Command {
	return &cobra.Command{
		Use:   "demo FOLDER",
		Short: "Write sample conversations to try things on",
		Long: `Writes 48 conversations of a fictional company with a roster, a fact sheet and macros
into a new folder.` + exitStatus("0  written", "2  the folder is there and not empty, or cannot be made"),
		Example: "  rapport demo samples",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("demo needs one folder to write into").hint("for example: rapport demo samples")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return runDemo(s, args[0]) },
	}
}

func runDemo(s Streams, dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case err == nil && len(entries) > 0:
		return usagef("folder %s is not empty", slashed(dir)).hint("name a new folder")
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return usagef("open %s: %w", slashed(dir), reason(err))
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return usagef("make folder %s: %w", slashed(dir), reason(err))
	}
	files := 0
	err = fs.WalkDir(samples.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(dir, filepath.FromSlash(name))
		if d.IsDir() {
			return os.MkdirAll(to, 0o755)
		}
		src, err := fs.ReadFile(samples.FS(), name)
		if err != nil {
			return err
		}
		files++
		return writeFile(to, func(w io.Writer) error { _, err := w.Write(src); return err })
	})
	if err != nil {
		return fmt.Errorf("write samples: %w", err)
	}
	d := shellWords([]string{slashed(dir)})
	fmt.Fprintf(s.Out, "%d files in %s\n\nNext:\n  rapport score %s --facts %s/facts.yaml --macros %s/macros.txt\n  rapport coach %s --facts %s/facts.yaml --macros %s/macros.txt --out coaching\n", files, slashed(dir), d, d, d, d, d, d)
	return nil
}
