package innername

import (
	"strings"
	"testing"

	"github.com/navicert/navicert/internal/party"
)

func TestNamesInsideAName(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Huawei Technologies Co., Ltd. (Huawei)", "Huawei Technologies Co., Ltd.|Huawei"},
		{"Huawei Device (Shenzhen) Co., Ltd.", ""},
		{"Scavenger Manufacturing (Pty) Ltd.", ""},
		{"JCN (HK) Technology Co., Ltd.", ""},
		{"AccoTest Technology Co., Ltd. (Hong Kong)", ""},
		{"Guangzhou Tongguang Communication Technology Co., Ltd. (a subordinate institute of CETC-7)", "Guangzhou Tongguang Communication Technology Co., Ltd."},
		{"CNOOC Limited (a subsidiary of China National Offshore Oil Corporation)", "CNOOC Limited"},
		{"Baotou Guanghua Chemical Industrial Corporation (Parent Organization: China National Nuclear Group Corporation (CNNC))", "Baotou Guanghua Chemical Industrial Corporation"},
		{"Hanif Computer Zone (HCZ)", "Hanif Computer Zone|weak:HCZ"},
		{"Zhukovskiy Central Aerohydrodynamics Institute (TsAGI)", "Zhukovskiy Central Aerohydrodynamics Institute|TsAGI"},
		{"China Aerospace Science and Industry Corporation (CASIC) 3rd Academy", "China Aerospace Science and Industry Corporation 3rd Academy"},
		{"Rostec (Russian Technologies State Corporation)", "Rostec|Russian Technologies State Corporation"},
		{"LTS Holding Limited (f.k.a. IPP-International Petroleum Products Ltd.)", "LTS Holding Limited|former:IPP-International Petroleum Products Ltd."},
		{"PEARL (A.K.A. NEI-CHIEN CHU) LI", "PEARL LI|NEI-CHIEN CHU"},
		{"KOW SENG LIM- AKA- ERIC LIM", "KOW SENG LIM|ERIC LIM"},
		{"K (AKA: AMES, ALDRICH HAZEN)", "weak:K|AMES, ALDRICH HAZEN"},
		{"COREZING INTERNATIONAL -AKAS- CORE ZING, COREZING ELECTRONICS", "COREZING INTERNATIONAL|CORE ZING|COREZING ELECTRONICS"},
		{"AVIATION SERVICES, B.V. ALSO KNOWN AS DELTA LOGISTICS, B.V.", "AVIATION SERVICES, B.V.|DELTA LOGISTICS, B.V."},
		{"VISHWANATH KAKADE RAO", ""},
		{"State Missile Center Named After Akademika V.P. Makeyeva", ""},
		{"PMC Wagner; and any successor, sub-unit, or subsidiary thereof", "PMC Wagner"},
		{"Seyed Taba (Turkish individual)", "Seyed Taba"},
		{"Russian Aerospace Forces (aka VKS); and any successor, sub-unit, or subsidiary thereof", "Russian Aerospace Forces (aka VKS)|Russian Aerospace Forces|weak:VKS"},
		{
			"Universal Limited [aka General Limited, aka Tiger Force] (Hong Kong Entity), and its sub-units and successors",
			"Universal Limited [aka General Limited, aka Tiger Force]|Universal Limited|General Limited|Tiger Force",
		},
		{"X Academy. Subordinate Institution - Second Design Department", "weak:Second Design Department"},
		{"KTK Engineering (PVT) LTD,", ""},
	} {
		var got []string
		for _, n := range Names(c.name, nil, false)[1:] {
			s := n.Text
			if n.Use != party.Alias {
				s = string(n.Use) + ":" + s
			}
			if n.Source != Split {
				t.Errorf("%q: %q does not say where it comes from", c.name, n.Text)
			}
			got = append(got, s)
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("inside %q: %q, want %q", c.name, g, c.want)
		}
	}
	if got := Names("SAMPLE (SMP)", []string{"A", "A", "SAMPLE (SMP)"}, true); len(got) != 2 {
		t.Errorf("whole names are left as they are, and none is there twice: %v", got)
	}
}

func FuzzNames(f *testing.F) {
	f.Add("PEARL (A.K.A. NEI-CHIEN CHU) LI")
	f.Add("X. Affiliated Entity: Y (Z)")
	f.Fuzz(func(t *testing.T, s string) {
		got := Names(s, nil, false)
		if got[0].Text != s {
			t.Errorf("the published text %q became %q", s, got[0].Text)
		}
		for _, n := range got[1:] {
			if n.Text == "" || n.Source != Split {
				t.Errorf("%q: %+v", s, n)
			}
		}
	})
}
