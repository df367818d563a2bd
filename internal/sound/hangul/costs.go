package hangul

// costs are measured on the pairs of names of the shared transliteration data by
// the test of this package; run it with -update to measure them anew. Each line
// is a sound and what it costs to be written as each run of letters, - for none,
// in sixteenths of a bit.
const costs = `
* a 49 e 57 i 57 o 60 n 62 r 62 s 65 l 68 t 71 u 75 h 76 m 77 k 78 c 82 d 83 b 87 g 87 y 90 v 98 p 99 f 106 z 106 w 107 j 110 x 153 q 156
+ e 116 h 136 a 153 i 159 r 161 d 167 s 167 t 167 o 168
ll l 4 ll 43 gl 111 al 134 li 139 lo 140
g g 4 k 73 gu 79 gh 83 gg 85 eg 114 - 117 c 147 q 148 z 160
eu/g - 1 e 87 g 97 r 121
i/g i 2 e 79 y 95
kk k 7
eu/kk - 16
i/kk i 16
n n 2 nn 70 gn 102 - 139 ne 145
eu/n n 16
i/n i 5 y 62 ey 68 e 82 ie 88 ny 105 ni 108 a 111
d d 2 t 82 dd 95 th 107 ad 123 rd 125 - 144 de 150 du 155 f 161 y 169
eu/d - 2 e 59 d 132 k 133 n 136 w 137
i/d i 5 y 49 e 61 dy 110 - 119
tt t 9
r r 4 l 46 rr 100 le 152 re 157 n 158
eu/r - 1 e 85 d 98 s 125 g 126 t 138
i/r i 7 y 50 ey 72 e 84 ie 86 ee 97 g 111 ri 122 ry 134 ly 149 ic 150 j 156 o 156 u 159
m m 1 mm 105 rm 106 ma 148
eu/m - 16 e 26
i/m i 3 y 65 e 76 my 106 - 125
b b 12 v 26 w 69 bb 114 be 131 ve 131 - 137 p 137 f 141 vi 142 bo 144 va 155 wi 158
eu/b - 2 e 64 u 110 l 111
i/b i 4 y 64 e 87 ie 96 j 98 a 99 il 101 by 118 - 121 it 125
pp p 5
eu/pp - 7
s s 5 ss 68 c 74 z 91 sch 93 - 94 th 97 sh 103 ce 117 x 117 ch 139 t 146 sha 152 sc 153 ci 162 es 164
eu/s - 1 u 90 e 111 o 113 l 146 s 156
i/s i 16 hi 41 h 60 e 68 y 70 si 73 - 81 ey 81 ci 83 ie 100 z 104
ss ts 15 t 26 - 80 s 80 w 80 x 80
eu/ss u 11 su 27 a 78
j z 24 j 28 s 50 g 57 gi 88 d 92 dg 92 - 94 dj 94 se 103 c 104 ge 113 je 124 r 125 i 129 x 130 os 131 ze 134 o 144
eu/j - 13 e 42 ds 55 s 77 u 78 h 80 z 87 i 88 l 105
i/j i 10 e 37 y 57 - 81 zy 97 g 109
jj c 13
ch ch 23 c 29 ts 57 tz 60 t 61 z 66 zz 80 ci 101 d 115 j 118
eu/ch - 8 z 41 s 64 u 83
i/ch - 19 i 19 ch 77 z 82 y 86 ci 92 e 105 s 124
k k 13 c 30 ck 77 ch 80 qu 88 kh 102 cc 103 g 107 q 108 rk 132 - 135 ak 136 co 141 ke 141 uk 161 t 168 h 169
eu/k - 1 e 82 h 92 w 119 q 134 g 149
i/k i 9 y 40 e 68 hi 78 ie 82 a 111 j 111
t t 3 tt 70 th 76 d 87 at 135 tw 141 g 145 ht 145 te 148 ta 153 c 166
eu/t - 2 e 67 te 92 t 108 ht 111 w 124 h 149
i/t i 10 ti 52 y 56 e 60 ie 76 hi 86 ty 97 - 117
p p 19 f 27 v 49 ff 74 ph 82 pp 83 w 96 pe 122 - 160
eu/p - 1 f 96 e 118 r 129 b 137 t 152
i/p i 7 e 49 ie 63 y 70 - 83
h h 8 ch 53 kh 72 j 74 g 83 wh 97 r 99 f 106 he 107 ha 110 hy 125 hu 137 n 138
eu/h - 1
i/h i 10 - 31 y 74 a 75
a a 3 ar 82 - 85 e 89 o 114 ah 119 ha 131 ac 136 i 137 u 143 za 144 is 156 ka 165
ae a 4 - 63 i 80 c 82 ar 91 e 126 am 129
ya ya 23 a 36 ha 37 ja 44 lla 78 h 100 jah 111 j 126 l 126
yae a 2
eo er 23 a 45 o 48 u 49 e 55 ur 73 ar 87 or 91 r 92 ir 94 re 100 ut 115 ha 125 - 141 us 141 he 144 y 155
e e 3 a 64 er 112 et 118 - 123 he 127 eh 138 es 139 je 142 ai 143 o 144 ay 157 is 161 u 161 ze 164
yeo e 24 y 46 r 50 i 51 a 53 u 56
ye e 29 ye 31 he 35 je 47 h 82 o 82 ch 90 g 118
o o 2 au 85 or 90 a 105 ow 105 u 107 eu 119 aw 123 ou 130 ot 131 al 135 e 144 oh 155 ho 160
wa wa 12 a 45 - 48 w 58 e 102 i 102 g 111
wae w 10
oe o 4 eu 47 a 80
yo yo 15 o 40 jo 51 llo 63 ho 64 w 79 - 104
u u 8 ou 53 o 65 oo 73 w 90 - 99 l 104 hu 111 ow 111 wo 112 ug 125 uc 129 i 135 uh 141 ud 143 e 156 v 157 a 158 y 160
wo wo 17 wa 24 o 70 w 71 a 81
we we 10 wa 35 e 72 r 83 a 86 w 90
wi u 27 wi 29 y 52 i 58 h 66 ui 67 e 82 w 84 - 89 v 116
yu u 33 - 39 yu 46 ch 51 h 55 ew 64 hu 71 ju 75 yo 76 z 91 lle 101 e 120 o 123
eu - 5 e 49
ui e 16
i i 12 y 39 - 50 e 74 j 90 a 113 ea 113 t 123 ig 128 ei 129 ye 134 hi 141 h 146
_g k 26 c 37 ck 37 x 44 ch 70 g 79 - 89 q 104 ek 114
_n n 3 ne 73 on 78 nn 80 nd 112 en 122 l 142 m 142 un 142 - 143 yn 149 in 154
_l l 6 ll 47 le 64 el 106 hl 106 al 115 ol 119 r 120 ul 133 - 134
_m m 2 me 71 mb 95 n 123 b 127
_b p 19 b 25 v 42 - 72
_s t 16 tt 23 d 74 - 85 h 101 j 101 k 101 s 102
_ng n 16 ng 22 - 79 nd 95 nt 95 in 102 m 106 g 116 ing 118 r 120 nc 123 e 129 o 132
_p p 16
`
