package fedreg

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
)

// rules2013 are the rules of volumes 78 to 82, of 2013 to 2017.
var rules2013 = []Rule{
	{
		Volume: 78, First: 18808, Last: 18811, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 28 March 2013",
		Published: day.Of(2013, 3, 28),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 78, First: 75458, Last: 75463, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 12 December 2013",
		Published: day.Of(2013, 12, 12),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 78, First: 76741, Last: 76741, FirstSure: cite.B, LastSure: cite.U,
		Title:     "Revisions to the Export Administration Regulations: Unverified List (UVL)",
		Published: day.Of(2013, 12, 19), Effective: day.Of(2014, 1, 21),
		Certainty: cite.B, Source: "A note that quotes the rule gives its page and effective day.",
	},
	{
		Volume: 79, First: 21394, Last: 21396, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 16 April 2014",
		Published: day.Of(2014, 4, 16),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 79, First: 24558, Last: 24561, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 1 May 2014",
		Published: day.Of(2014, 5, 1),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 79, First: 24563, Last: 24565, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 1 May 2014",
		Published: day.Of(2014, 5, 1),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 79, First: 24566, Last: 24566, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 1 May 2014",
		Published: day.Of(2014, 5, 1),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 79, First: 32441, Last: 32445, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 5 June 2014",
		Published: day.Of(2014, 6, 5),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 79, First: 36199, Last: 36202, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 26 June 2014",
		Published: day.Of(2014, 6, 26),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 79, First: 42452, Last: 42455, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 22 July 2014",
		Published: day.Of(2014, 7, 22),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 79, First: 44680, Last: 44683, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 1 August 2014",
		Published: day.Of(2014, 8, 1),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 79, First: 45675, Last: 45679, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 6 August 2014",
		Published: day.Of(2014, 8, 6),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 79, First: 55608, Last: 55612, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 17 September 2014",
		Published: day.Of(2014, 9, 17),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 79, First: 56003, Last: 56003, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 18 September 2014",
		Published: day.Of(2014, 9, 18),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 80, First: 8524, Last: 8527, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 18 February 2015",
		Published: day.Of(2015, 2, 18),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 80, First: 22638, Last: 22640, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 23 April 2015",
		Published: day.Of(2015, 4, 23),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 80, First: 44846, Last: 44849, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 28 July 2015",
		Published: day.Of(2015, 7, 28),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 80, First: 47402, Last: 47404, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 7 August 2015",
		Published: day.Of(2015, 8, 7),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 80, First: 52963, Last: 52968, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 2 September 2015",
		Published: day.Of(2015, 9, 2),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 80, First: 69852, Last: 69856, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 12 November 2015",
		Published: day.Of(2015, 11, 12),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 80, First: 80643, Last: 80646, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 28 December 2015",
		Published: day.Of(2015, 12, 28),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 81, First: 8825, Last: 8829, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 23 February 2016",
		Published: day.Of(2016, 2, 23),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 81, First: 12004, Last: 12006, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 8 March 2016",
		Published: day.Of(2016, 3, 8),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 81, First: 14953, Last: 14958, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 21 March 2016",
		Published: day.Of(2016, 3, 21),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 81, First: 40174, Last: 40178, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 21 June 2016",
		Published: day.Of(2016, 6, 21),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 81, First: 57451, Last: 57454, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 23 August 2016",
		Published: day.Of(2016, 8, 23),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 81, First: 61595, Last: 61601, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 7 September 2016",
		Published: day.Of(2016, 9, 7),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 81, First: 64694, Last: 64696, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 20 September 2016",
		Published: day.Of(2016, 9, 20),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 81, First: 90712, Last: 90714, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 15 December 2016",
		Published: day.Of(2016, 12, 15),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 81, First: 94963, Last: 94968, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 27 December 2016",
		Published: day.Of(2016, 12, 27),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 82, First: 722, Last: 724, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 4 January 2017",
		Published: day.Of(2017, 1, 4),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 82, First: 2883, Last: 2887, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 10 January 2017",
		Published: day.Of(2017, 1, 10),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 82, First: 15458, Last: 15461, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 29 March 2017",
		Published: day.Of(2017, 3, 29),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 82, First: 24242, Last: 24245, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 26 May 2017",
		Published: day.Of(2017, 5, 26),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 82, First: 28405, Last: 28408, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 22 June 2017",
		Published: day.Of(2017, 6, 22),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 82, First: 44516, Last: 44516, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 25 September 2017",
		Published: day.Of(2017, 9, 25),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 82, First: 60304, Last: 60305, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 20 December 2017",
		Published: day.Of(2017, 12, 20),
		Certainty: cite.U, Source: entries,
	},
}
