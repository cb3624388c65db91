// Command gendocs writes the documentation that the program itself can tell: a
// page and a man page for every command, a page for every topic of `rapport
// list`, and the output below the commands shown in the read-me.
//
// It knows Markdown and roff. It does not know what any command does: commands
// describe themselves, and what they print is what they print.
package main

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

//go:generate go run . -root ../../..

func main() {
	root := flag.String("root", ".", "top folder of the project")
	flag.Parse()
	if err := write(*root); err != nil {
		fmt.Fprintf(os.Stderr, "gendocs: %v\n", err)
		os.Exit(1)
	}
}

// write brings every generated file below root up to date and removes those
// that no command or topic stands for any more.
func write(root string) error {
	if err := os.Chdir(root); err != nil {
		return fmt.Errorf("enter %s: %w", root, err)
	}
	files, err := generate()
	if err != nil {
		return err
	}
	stale, err := leftovers(files)
	if err != nil {
		return err
	}
	for _, name := range stale {
		if err := os.Remove(name); err != nil {
			return fmt.Errorf("remove %s: %w", name, err)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return fmt.Errorf("make folder for %s: %w", name, err)
		}
		if err := os.WriteFile(name, files[name], 0o644); err != nil {
			return fmt.Errorf("write %s: %w", name, err)
		}
	}
	return nil
}

// generate returns every generated file by its path below the top folder,
// which must be the working directory.
func generate() (map[string][]byte, error) {
	files := map[string][]byte{}
	commands(files)
	if err := topics(files); err != nil {
		return nil, err
	}
	if err := examples(files); err != nil {
		return nil, err
	}
	return files, nil
}

// ownFolders hold generated files and nothing else.
func ownFolders() []string { return []string{commandFolder, manFolder} }

// leftovers returns the files in generated folders that generate did not make.
func leftovers(files map[string][]byte) ([]string, error) {
	var out []string
	for _, dir := range ownFolders() {
		found, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil {
			return nil, fmt.Errorf("list %s: %w", dir, err)
		}
		for _, name := range found {
			if _, ok := files[filepath.ToSlash(name)]; !ok {
				out = append(out, filepath.ToSlash(name))
			}
		}
	}
	return out, nil
}
