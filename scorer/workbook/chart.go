package workbook

import "github.com/xuri/excelize/v2"

// lineChart draws lines over categories.
func (s *sheet) lineChart(at string, width, height uint, title, x, y, categories string, values []string, alt string) {
	low, high := 0.0, 100.0
	small := excelize.Font{Family: fontName, Size: 8, Color: muted}
	var series []excelize.ChartSeries
	for _, v := range values {
		series = append(series, excelize.ChartSeries{
			Name: y, Categories: categories, Values: v,
			Line:              excelize.LineOptions{Width: 2.25, Fill: solid(accent)},
			Fill:              solid(accent),
			DataLabelPosition: excelize.ChartDataLabelsPositionAbove,
			DataLabel:         excelize.ChartDataLabel{Font: excelize.Font{Family: fontName, Size: 8, Color: ink}},
			Marker:            excelize.ChartMarker{Symbol: "circle", Size: 6, Fill: solid(accent), Border: excelize.LineOptions{Fill: solid(accent)}},
		})
	}
	s.b.do(s.b.f.AddChart(s.name, at, &excelize.Chart{
		Type: excelize.Line, Series: series,
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: title, Font: &excelize.Font{Family: fontName, Size: 9, Bold: true, Color: ink}}}},
		Legend:    excelize.ChartLegend{Position: "none"},
		Dimension: excelize.ChartDimension{Width: width, Height: height},
		Format:    excelize.GraphicOptions{AltText: cut(alt, 250), Name: "Score by week", Positioning: "oneCell"},
		XAxis:     excelize.ChartAxis{Font: small, Title: axisTitle(x)},
		YAxis:     excelize.ChartAxis{Font: small, Minimum: &low, Maximum: &high, MajorUnit: 25, MajorGridLines: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0"}, Title: axisTitle(y)},
		PlotArea:  excelize.ChartPlotArea{ShowVal: true, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "0"}},
		Border:    excelize.LineOptions{Type: excelize.LineNone}, ShowBlanksAs: "gap",
	}))
}

func axisTitle(s string) excelize.ChartTitle {
	return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: s, Font: &excelize.Font{Family: fontName, Size: 8, Color: muted}}}}
}

func solid(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}
