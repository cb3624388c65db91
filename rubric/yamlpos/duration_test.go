package yamlpos

import "testing"

func TestDuration(t *testing.T) {
	for src, want := range map[string]Duration{
		"45": 45_000, "45 s": 45_000, "45s": 45_000, "1.5s": 1500, "1.5": 1500, "2 min": 120_000, "2 minutes": 120_000, "1 h": 3_600_000,
		"300 ms": 300, "0": 0, "0.25 min": 15_000, "0.001": 1, "1 second": 1000, "'10 sec'": 10_000, "007": 7000,
	} {
		if got := decode[Duration](t, src); got != want {
			t.Errorf("%s = %d ms, want %d", src, got, want)
		}
	}
	for _, src := range []string{"soon", "-5", "-5 s", "1:30", "1.5.2", ".5", "5.", "1.2345", "1.5 ms", "10000000000", "5 d", "5 m", "1 min 30 s", "1e3", ".inf", "''", "s", "1_000", "٣"} {
		if got := reject[Duration](t, src); got == "" {
			t.Errorf("%s is a duration", src)
		}
	}
	check(t, reject[Duration](t, "[5]"), "1:1 error wrong-type: the file must be a duration, not a list")
}

func TestDuration_StringReadsBack(t *testing.T) {
	for _, d := range []Duration{0, 1, 999, 1000, 45_000, 60_000, 90_000, 3_600_000, 5_400_000, 86_400_000, 1500} {
		if got := decode[Duration](t, d.String()); got != d {
			t.Errorf("%d ms is written %q, which reads as %d ms", d, d, got)
		}
	}
}
