package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"

	"rapport/rubric/yamlpos"
)

// settingsName is the settings file, looked for in the working directory and
// the folders above it up to the root of the repository.
const settingsName = ".rapport.yaml"

// envPrefix begins the names of environment variables: RAPPORT_RUBRIC is
// --rubric.
const envPrefix = "RAPPORT"

// settingsOptions find the settings file.
type settingsOptions struct {
	Config string

	file    string            // the file that was read, "" for none
	origins map[string]string // flag name to where its value came from, when not the command line
}

func (o *settingsOptions) addFlags(f *pflag.FlagSet) {
	f.StringVar(&o.Config, "config", "", "settings `FILE`; otherwise "+settingsName+" here or above")
}

// notSettings are flags that belong to one run and never to a file.
func notSettings(name string) bool {
	switch name {
	case "config", "help", "version":
		return true
	}
	return false
}

// apply gives every flag of the executing command that is not on the command
// line its value from the environment or the settings file, in this order. A
// section named after a command overrides the top level for that command.
func (o *settingsOptions) apply(cmd *cobra.Command) error {
	o.origins = map[string]string{}
	file, src, err := o.find()
	if err != nil {
		return err
	}
	o.file = file
	v := viper.New()
	v.SetEnvPrefix(envPrefix)
	v.SetEnvKeyReplacer(strings.NewReplacer("-", "_"))
	var positions map[string]yamlpos.Position
	if src != nil {
		var ds yamlpos.Diagnostics
		if positions, ds = checkSettings(cmd.Root(), file, src); ds.HasErrors() {
			return &diagnosticsError{code: exitUsage, list: ds, src: map[string][]byte{file: src}}
		}
		v.SetConfigType("yaml")
		if err := v.ReadConfig(bytes.NewReader(src)); err != nil {
			return usagef("read %s: %w", file, err)
		}
	}
	var failed error
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Changed || notSettings(f.Name) || failed != nil {
			return
		}
		failed = o.set(v, cmd, f, positions)
	})
	return failed
}

// set fills one flag.
func (o *settingsOptions) set(v *viper.Viper, cmd *cobra.Command, f *pflag.Flag, at map[string]yamlpos.Position) error {
	key, origin := "", ""
	env := envPrefix + "_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
	section := commandKey(cmd) + "." + f.Name
	_ = v.BindEnv(f.Name, env)
	switch {
	case os.Getenv(env) != "":
		key, origin = f.Name, env
	case v.InConfig(commandKey(cmd)) && v.IsSet(section):
		key, origin = section, at[section].String()
	case v.InConfig(f.Name):
		key, origin = f.Name, at[f.Name].String()
	default:
		return nil
	}
	var err error
	if sv, ok := f.Value.(pflag.SliceValue); ok {
		list := v.GetStringSlice(key)
		if origin == env {
			list = strings.Split(os.Getenv(env), string(os.PathListSeparator))
		}
		if isPath(f.Name) {
			for i := range list {
				list[i] = o.beside(origin == env, list[i])
			}
		}
		err = sv.Replace(list)
	} else {
		value := v.GetString(key)
		if isPath(f.Name) && (f.Name != "rubric" || strings.ContainsAny(value, `/\.`)) {
			value = o.beside(origin == env, value)
		}
		err = f.Value.Set(value)
	}
	if err != nil {
		return usagef("%s: %s %w", origin, f.Name, notOfType(f, v.GetString(key)))
	}
	f.Changed = true
	o.origins[f.Name] = origin
	return nil
}

// isPath names the flags whose values are paths: in a settings file they are
// relative to it.
func isPath(name string) bool {
	switch name {
	case "rubric", "facts", "macros", "metadata", "roster", "out", "reviews":
		return true
	}
	return false
}

func (o *settingsOptions) beside(fromEnv bool, path string) string {
	if fromEnv || filepath.IsAbs(path) || o.file == "" || path == "" {
		return path
	}
	joined := filepath.Join(filepath.Dir(o.file), filepath.FromSlash(path))
	return filepath.ToSlash(joined)
}

// commandKey is the name of a command's section.
func commandKey(cmd *cobra.Command) string { return cmd.Name() }

// find returns the settings file and its bytes; nil when there is none.
func (o *settingsOptions) find() (string, []byte, error) {
	if o.Config != "" {
		src, err := os.ReadFile(o.Config)
		if err != nil {
			return "", nil, usagef("read settings %s: %w", slashed(o.Config), reason(err))
		}
		return slashed(o.Config), src, nil
	}
	dir := "."
	abs, err := os.Getwd()
	for err == nil {
		name := filepath.Join(dir, settingsName)
		src, readErr := os.ReadFile(name)
		if readErr == nil {
			return slashed(name), src, nil
		}
		if !errors.Is(readErr, fs.ErrNotExist) {
			return "", nil, usagef("read settings %s: %w", slashed(name), reason(readErr))
		}
		if _, e := os.Stat(filepath.Join(dir, ".git")); e == nil {
			break
		}
		up := filepath.Dir(abs)
		if up == abs {
			break
		}
		abs, dir = up, filepath.Join(dir, "..")
	}
	return "", nil, nil
}

// checkSettings finds unknown settings and wrong shapes, each with its place,
// and returns where every setting stands.
func checkSettings(root *cobra.Command, file string, src []byte) (map[string]yamlpos.Position, yamlpos.Diagnostics) {
	r := yamlpos.NewReporter()
	doc := yamlpos.Parse(file, src, r)
	at := map[string]yamlpos.Position{}
	flags, commands := map[string]*pflag.Flag{}, map[string]*cobra.Command{}
	var names []string
	note := func(f *pflag.Flag) {
		if !notSettings(f.Name) {
			if _, ok := flags[f.Name]; !ok {
				names = append(names, f.Name)
			}
			flags[f.Name] = f
		}
	}
	for _, c := range root.Commands() {
		commands[c.Name()] = c
		c.Flags().VisitAll(note)
		names = append(names, c.Name())
	}
	for _, f := range doc.Fields() {
		key := f.Key.Text()
		at[key] = f.Value.Pos()
		c, isCommand := commands[key]
		if isCommand && f.Value.Kind() == yamlpos.Mapping {
			for _, g := range f.Value.Fields() {
				k := g.Key.Text()
				at[key+"."+k] = g.Value.Pos()
				var own []string
				c.Flags().VisitAll(func(fl *pflag.Flag) { own = append(own, fl.Name) })
				fl := c.Flags().Lookup(k)
				if fl == nil || notSettings(k) {
					r.Errorf(g.Key, "unknown-setting", "%s has no setting %q", key, k).Suggest = yamlpos.Suggest(k, own)
					continue
				}
				checkShape(r, fl, g.Value)
			}
			continue
		}
		fl, ok := flags[key]
		if !ok {
			r.Errorf(f.Key, "unknown-setting", "there is no setting %q", key).Suggest = yamlpos.Suggest(key, names)
			continue
		}
		checkShape(r, fl, f.Value)
	}
	return at, r.Diagnostics()
}

func checkShape(r *yamlpos.Reporter, f *pflag.Flag, n yamlpos.Node) {
	_, list := f.Value.(pflag.SliceValue)
	switch {
	case list && n.Kind() != yamlpos.Sequence:
		r.Errorf(n, "wrong-type", "%s is a list; write [%s]", f.Name, n.Text())
	case !list && n.Kind() != yamlpos.Scalar:
		r.Errorf(n, "wrong-type", "%s is one value, not %s", f.Name, n.Kind())
	case !list:
		if err := checkValue(f, n.Text()); err != nil {
			r.Errorf(n, "bad-value", "%s %v", f.Name, notOfType(f, n.Text()))
		}
	}
}

// notOfType says that a value is not what a flag takes.
func notOfType(f *pflag.Flag, value string) error {
	switch f.Value.Type() {
	case "int":
		return fmt.Errorf("%q is no whole number", value)
	case "bool":
		return fmt.Errorf("%q is neither true nor false", value)
	}
	return fmt.Errorf("%q is no %s", value, f.Value.Type())
}

// checkValue tries a value without keeping it.
func checkValue(f *pflag.Flag, value string) error {
	old, changed := f.Value.String(), f.Changed
	err := f.Value.Set(value)
	if e := f.Value.Set(old); e != nil && err == nil && old != "" {
		err = fmt.Errorf("restore %q: %w", old, e)
	}
	f.Changed = changed
	return err
}
