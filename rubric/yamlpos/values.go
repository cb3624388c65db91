package yamlpos

import "reflect"

// At is a decoded value that keeps its place.
type At[T any] struct {
	V    T
	Node Node
}

func (a *At[T]) target() any    { return &a.V }
func (a *At[T]) setNode(n Node) { a.Node = n }

// OrderedMap is a mapping that keeps the order of the file and the place of
// its keys.
type OrderedMap[T any] struct {
	Keys   []At[string]
	Values []T // Values[i] belongs to Keys[i]
}

// Get returns the value of key.
func (m *OrderedMap[T]) Get(key string) (v T, ok bool) {
	for i, k := range m.Keys {
		if k.V == key {
			return m.Values[i], true
		}
	}
	return v, false
}

func (m *OrderedMap[T]) add(key Node) any {
	var v T
	m.Keys = append(m.Keys, At[string]{V: key.Text(), Node: key})
	m.Values = append(m.Values, v)
	return &m.Values[len(m.Values)-1]
}

func (m *OrderedMap[T]) elem() reflect.Type { return reflect.TypeFor[T]() }
