package quality

import (
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/cputime"
	"github.com/navicert/navicert/internal/screen"
)

// natives are beginnings and ends that words of a script are made of.
var natives = []struct{ script, first, second string }{
	{"Chinese", "王 李 张 刘 陈 杨 黄 赵 吴 周", "伟 芳 娜 敏 静 丽 强 秀英 建国 志强"},
	{"Korean", "김 이 박 최 정 강 조 윤 장 임", "민준 서연 도윤 지우 하준 수빈 은지 영수 정희 미경"},
	{"Japanese", "たな すず さと なか やま こば かと よし わた まつ", "か き とう むら もと やし う だ なべ した"},
	{"Arabic", "محمد أحمد علي حسن حسين عمر خالد يوسف إبراهيم مصطفى", "علي حسن الدين نجار حداد مصري شامي الله هاشمي زاده"},
	{"Hebrew", "יעקב יוסף משה דוד אברהם שרה רחל לאה מרים חנה", "סון ברג שטיין מן אל ובסקי לי יאן פלד בך"},
	{"Russian", "Иван Сергей Дмитрий Алексей Андрей Михаил Ольг Елен Наталь Татьян", "ов ский енко ин евич швили ян чук ец ова"},
}

// BenchmarkHostileNative asks what costs most of names in other scripts, on
// engines that have never heard one of their words: five words, which is the most
// that is compared by sound in scripts of syllables, 64 of them, more, one without
// end, one letter without end, and all scripts in one name. Each figure is the
// least of some engines.
func BenchmarkHostileNative(b *testing.B) {
	var all []string
	for _, c := range natives {
		var words []string
		for _, second := range strings.Fields(c.second) {
			for _, first := range strings.Fields(c.first) {
				words = append(words, first+second)
			}
		}
		all = append(all, words[:11]...)
		b.Run(c.script, func(b *testing.B) {
			atFirst(b, []hostile{
				{"five", strings.Join(words[3:8], " ")},
				{"64", strings.Join(words[10:74], " ")},
				{"long", strings.Join(words[74:98], "")},
				{"repeated", strings.Repeat(strings.Fields(c.first)[1], 100)},
				{"one", strings.Repeat(string([]rune(c.first)[:1]), 250)},
			})
		})
	}
	b.Run("mixed", func(b *testing.B) {
		few := make([]string, 0, 12)
		for i := range 12 {
			few = append(few, all[i%len(natives)*11+i/len(natives)])
		}
		atFirst(b, []hostile{{"twelve", strings.Join(few, " ")}, {"64", strings.Join(all[:64], " ")}, {"joined", strings.Join(all, "")}})
	})
}

// A hostile name, and what it is called in the figures.
type hostile struct{ what, name string }

// atFirst asks names of new engines, and reports what each costs at the least.
func atFirst(b *testing.B, names []hostile) {
	least := make([]time.Duration, len(names))
	for i := range least {
		least[i] = time.Hour
	}
	for b.Loop() {
		s := warm(b, "Chinese")
		for _, c := range natives { // the tables of a script are made for the first
			one, other := strings.Fields(c.first)[9]+strings.Fields(c.second)[9], strings.Fields(c.first)[8]+strings.Fields(c.second)[9]
			for _, name := range []string{one, one + " " + other} {
				s.Screen(screen.Query{Name: name})
			}
		}
		watch := cputime.Start()
		for i, n := range names {
			from := watch.Spent()
			s.Screen(screen.Query{Name: n.name})
			least[i] = min(least[i], watch.Spent()-from)
		}
		watch.Stop()
	}
	for i, n := range names {
		b.ReportMetric(float64(least[i].Nanoseconds()), n.what+"-ns")
	}
}
