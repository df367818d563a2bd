package fedreg

import (
	"github.com/navicert/navicert/internal/cite"
	"github.com/navicert/navicert/internal/day"
)

// rules1997 are the rules of volumes 62 to 77, of 1997 to 2012.
var rules1997 = []Rule{
	{
		Volume: 62, First: 35334, Last: 35334, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 30 June 1997",
		Published: day.Of(1997, 6, 30),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 63, First: 64322, Last: 64322, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 19 November 1998",
		Published: day.Of(1998, 11, 19),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 64, First: 28909, Last: 28910, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 28 May 1999",
		Published: day.Of(1999, 5, 28),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 65, First: 14444, Last: 14444, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 17 March 2000",
		Published: day.Of(2000, 3, 17),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 66, First: 24265, Last: 24267, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 14 May 2001",
		Published: day.Of(2001, 5, 14),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 66, First: 50090, Last: 50093, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 1 October 2001",
		Published: day.Of(2001, 10, 1),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 69, First: 56693, Last: 56694, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 22 September 2004",
		Published: day.Of(2004, 9, 22),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 70, First: 11861, Last: 11861, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 10 March 2005",
		Published: day.Of(2005, 3, 10),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 72, First: 38008, Last: 38010, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 12 July 2007",
		Published: day.Of(2007, 7, 12),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 73, First: 54503, Last: 54511, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 22 September 2008",
		Published: day.Of(2008, 9, 22),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 73, First: 74001, Last: 74001, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 5 December 2008",
		Published: day.Of(2008, 12, 5),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 74, First: 35797, Last: 35799, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 21 July 2009",
		Published: day.Of(2009, 7, 21),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 75, First: 1699, Last: 1701, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 13 January 2010",
		Published: day.Of(2010, 1, 13),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 75, First: 7358, Last: 7359, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 19 February 2010",
		Published: day.Of(2010, 2, 19),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 75, First: 36516, Last: 36519, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 28 June 2010",
		Published: day.Of(2010, 6, 28),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 75, First: 78877, Last: 78883, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 17 December 2010",
		Published: day.Of(2010, 12, 17),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 76, First: 21628, Last: 21628, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 18 April 2011",
		Published: day.Of(2011, 4, 18),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 76, First: 30000, Last: 30000, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 24 May 2011",
		Published: day.Of(2011, 5, 24),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 76, First: 37632, Last: 37633, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 28 June 2011",
		Published: day.Of(2011, 6, 28),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 76, First: 44259, Last: 44261, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 25 July 2011",
		Published: day.Of(2011, 7, 25),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 76, First: 50407, Last: 50410, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 15 August 2011",
		Published: day.Of(2011, 8, 15),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 76, First: 63184, Last: 63186, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 12 October 2011",
		Published: day.Of(2011, 10, 12),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 76, First: 67059, Last: 67062, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 31 October 2011",
		Published: day.Of(2011, 10, 31),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 76, First: 71867, Last: 71869, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 21 November 2011",
		Published: day.Of(2011, 11, 21),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 76, First: 78146, Last: 78148, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 16 December 2011",
		Published: day.Of(2011, 12, 16),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 77, First: 23114, Last: 23116, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 18 April 2012",
		Published: day.Of(2012, 4, 18),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 77, First: 24587, Last: 24590, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 25 April 2012",
		Published: day.Of(2012, 4, 25),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 77, First: 25055, Last: 25057, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 27 April 2012",
		Published: day.Of(2012, 4, 27),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 77, First: 58006, Last: 58006, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 19 September 2012",
		Published: day.Of(2012, 9, 19),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 77, First: 61249, Last: 61256, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 9 October 2012",
		Published: day.Of(2012, 10, 9),
		Certainty: cite.U, Source: entries,
	},
	{
		Volume: 77, First: 71098, Last: 71098, FirstSure: cite.U, LastSure: cite.U,
		Title:     "Entity List rule of 29 November 2012",
		Published: day.Of(2012, 11, 29),
		Certainty: cite.U, Source: entries,
	},
}
