package quality

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/navicert/navicert/internal/cputime"
	"github.com/navicert/navicert/internal/screen"
)

// BenchmarkHostile asks what costs most: words that thousands of listed names
// have, and words without end.
func BenchmarkHostile(b *testing.B) {
	e := Screener(b)
	for _, n := range []string{
		"company", "limited company", "s limited", "general trading company", "international bank", "mohammed ali ahmed hussein",
		"technology trading international group company limited", "shipping shipping lines line company co ltd llc",
		strings.Repeat("company ", 60), strings.Repeat("limited trading general ", 21), strings.Repeat("ali ahmed ", 32),
		strings.Repeat("wang ", 64), strings.Repeat("a ", 64), strings.Repeat("abcdefghij", 20), "a b c d e f g h",
	} {
		b.Run(fmt.Sprintf("%.40s", n), func(b *testing.B) {
			s := e.NewSession()
			i := 0
			watch := cputime.Start()
			for ; b.Loop(); i++ {
				s.Screen(screen.Query{Name: n})
			}
			b.ReportMetric(float64(watch.Stop().Nanoseconds())/float64(i), "cpu-ns/op")
		})
	}
}

// BenchmarkMany asks names that find many listings, each with its reasons.
func BenchmarkMany(b *testing.B) {
	e := Screener(b)
	for _, n := range []string{
		"Huawei Technologies", "Kim", "Mohammed", "Ali", "Rosneft", "Gazprom", "Islamic Revolutionary Guard Corps", "Bank Melli Iran",
		"National Iranian Oil Company", "Harbin Institute of Technology", "Tactical Missile Corporation", "Jose Luis Garcia Hernandez", "Abu Muhammad",
	} {
		b.Run(n, func(b *testing.B) {
			s := e.NewSession()
			i, hits := 0, 0
			watch := cputime.Start()
			for ; b.Loop(); i++ {
				hits = len(s.Screen(screen.Query{Name: n}).Hits)
			}
			b.ReportMetric(float64(watch.Stop().Nanoseconds())/float64(i), "cpu-ns/op")
			b.ReportMetric(float64(hits), "hits")
		})
	}
}

// BenchmarkNative asks names in other scripts: at first each word is new, and
// then names are made of words that came before, as in a file of customers. An
// engine remembers words, so each round of new ones has an engine of its own, which
// was asked one name before: the tree of a script is made for the first.
func BenchmarkNative(b *testing.B) {
	for _, c := range []struct{ script, first, second, sep string }{
		{"Chinese", "王 李 张 刘 陈 杨 黄 赵 吴 周", "伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 涛 明 超 秀英 建国 志强 海燕", ""},
		{"Korean", "김 이 박 최 정 강 조 윤 장 임", "민준 서연 도윤 서준 지우 하준 예준 지호 수빈 은지 영수 영호 정희 미경 성민", ""},
		{"Arabic", "محمد أحمد علي حسن حسين عمر خالد يوسف إبراهيم مصطفى", "العلي الحسن السيد الخطيب النجار الحداد المصري الشامي البغدادي الهاشمي", " "},
		{"Russian", "Иван Сергей Дмитрий Алексей Андрей Михаил Ольга Елена Наталья Татьяна", "Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров", " "},
	} {
		var names []string
		for _, second := range strings.Fields(c.second) {
			for _, first := range strings.Fields(c.first) {
				names = append(names, first+c.sep+second)
			}
		}
		for _, again := range []bool{false, true} {
			b.Run(fmt.Sprintf("%s/again=%v", c.script, again), func(b *testing.B) {
				s := warm(b, c.script)
				i := 0
				var spent []time.Duration
				watch := cputime.Start()
				for ; b.Loop(); i++ {
					if !again && i%len(names) == 0 {
						b.StopTimer()
						s = warm(b, c.script)
						b.StartTimer()
					}
					from := watch.Spent()
					s.Screen(screen.Query{Name: names[i%len(names)]})
					spent = append(spent, watch.Spent()-from)
				}
				tellSpent(b, spent, 0)
			})
		}
	}
}

// warm gives a session of a new engine that has met the scripts of some names.
func warm(b *testing.B, scripts ...string) *screen.Session {
	s := Screener(b).NewSession()
	for _, script := range scripts {
		word := map[string]string{"Chinese": "鑫磊", "Korean": "황보", "Arabic": "زهير", "Russian": "Жанна"}[script]
		for _, name := range []string{word, word + " " + word} { // words alone have a tree of their own
			s.Screen(screen.Query{Name: name})
		}
	}
	return s
}
