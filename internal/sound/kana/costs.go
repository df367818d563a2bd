package kana

// costs are measured on the pairs of names of the shared transliteration data by
// the test of this package; run it with -update to measure them anew. Each line
// is a sound and what it costs to be written as each run of letters, - for none,
// in sixteenths of a bit.
const costs = `
* a 50 e 54 i 59 n 61 r 61 o 62 l 66 s 66 t 71 h 77 u 77 m 79 c 80 d 81 k 81 b 85 g 86 v 93 y 93 p 95 f 103 z 103 w 107 j 115 q 150 x 151
+ e 165 h 165
q - 13 c 42 t 43 s 85 oo 90 d 94 p 102 k 104 g 115 a 126 ts 131 ec 152 l 153 ch 160 b 162 u 164
n' n 3 m 71 ne 85 nn 88 ng 91 nd 116 nt 121 - 128 in 134 o 153 l 157 mp 164 ns 165 ung 170
a a 5 e 53 - 81 u 81 o 104 i 111 ha 126 er 127 ah 144 at 147 ar 153 c 154 ia 158 ya 159 ou 167 ja 168
u u 9 e 60 - 61 y 67 ew 75 hu 96 i 97 ue 105 o 111 l 117 us 124 ju 125 ug 131 eu 132 ur 134 yu 137
e e 3 a 66 o 99 et 105 ai 123 - 126 er 129 ae 131 i 133 ie 134 ea 135 oe 138 es 147 he 149 u 149 eh 152 ey 152 ay 153 je 154 che 163 ei 166
o o 2 au 92 a 96 u 111 - 114 eu 118 eau 124 e 126 ou 129 aw 131 ot 133 ho 143 al 152 or 155 yo 157
a: r 11 - 28 a 85 h 86 e 111 er 111 re 138 ar 141 rd 144 u 147 g 148 l 157 rs 158 d 166 ur 168
i: - 12 e 32 y 56 a 91 ea 92 i 97 eh 137 ey 155 g 157 ri 157 j 159 h 166
u: u 25 - 36 ou 39 oo 51 e 85 h 88 ux 94 oe 95 eu 98 ew 102 uh 104 ue 106 hu 118 ur 119 o 120 i 122 d 125 r 129 ut 136 l 144 x 145 ug 148 w 154
e: - 8 e 49 h 61 y 70 i 101 r 118 s 120 a 121 j 139 u 142 he 143 l 143 t 155
o: - 13 r 44 o 71 h 80 e 86 w 86 u 87 a 90 d 106 gh 106 t 107 ur 109 aux 110 eau 111 lt 116 or 118 l 119 au 123 aud 124 x 127 g 130 al 132 ux 132 aw 137 rd 147 ul 150 z 153 ho 164
a' a 4 e 75 er 92 re 92 - 99 r 99 ha 110 u 110 ar 116 i 125 ah 126 ir 129 at 139 o 139 ya 147 rr 149 ur 152 ag 159 h 159 he 167 an 170
i' i 13 y 36 - 49 j 85 e 97 yi 109 gh 116 ye 119 ij 124 eu 131 hi 131 is 136 ll 140 id 149 u 149 a 154 ig 160 l 163
u' u 9 w 42 ou 73 l 83 - 90 v 94 wu 112 we 118 ow 122 wo 123 h 124 o 126 hu 129 y 140 g 141 r 141 uh 141 ug 142 e 147 i 148 ut 148 j 157
e' e 5 er 65 ye 66 a 81 he 88 - 108 et 117 o 121 y 131 i 138 oe 138 eh 142 ae 143 ai 144 ez 153 ed 154 es 164 r 170
o' o 3 au 79 a 92 u 94 ho 97 ot 109 - 130 w 133 ou 138 oh 144 e 163 v 170
o/t - 10 o 29 e 77 te 102 t 103 u 121 to 133 ho 136 h 140 or 166
o/d - 11 o 27 e 73 t 122 u 125 au 135 ot 136 do 144 or 146 d 150 de 168 r 168 a 170
k k 11 c 32 ch 80 qu 88 x 91 ck 95 g 97 kh 111 q 113 cc 144 co 163 - 168
u/k - 4 u 54 e 78 ou 113 h 123 k 134 qu 160 r 160
i/k i 7 y 40 e 67 - 94 hi 96 ki 121 h 154 u 167
g g 2 gu 83 gh 85 gg 96 h 136 ng 139 k 140 q 144 go 149 - 152 gw 157 c 160 gy 167 ge 169
u/g - 4 u 51 e 109 g 111 ou 114 ue 115 t 159 h 167
i/g i 10 ui 47 hi 58 y 66 gi 81 e 84 il 105 g 114 - 120 a 128
s s 4 ss 69 th 83 - 88 z 88 c 94 ce 107 sz 140 so 155 x 160 us 162
u/s - 1 u 77 e 107 se 120 ou 142 s 148 z 150 t 160
i/s i 16 y 26 - 49
sh s 22 sh 30 sch 50 ch 62 c 67 sz 91 - 103 th 105 che 108 ss 108 z 110 sc 116 sy 118 x 121 si 123 ci 134 sk 144 t 148 xi 159 r 168
u/sh - 5 u 57 ch 62 h 98 e 115 hu 116 y 133 z 138 hw 141 s 144 he 147 o 158
i/sh i 8 - 56 y 63 e 67 si 68 ci 106 h 106 sy 131 ie 139 c 164 j 164
z z 16 s 23 th 87 es 88 dz 90 ds 94 zz 95 d 103 - 126 se 133 so 140 x 145 zu 156
u/z - 5 e 57 u 57 i 119 z 122 h 124 es 135 d 152 l 153 o 155 y 158
i/z i 5 e 58 y 58
j j 24 g 43 z 48 s 62 d 69 gi 78 zh 80 dz 81 dj 82 dg 90 ll 91 c 94 ge 103 y 110 r 115 rz 116 zy 123 je 127 zi 128 jo 134 di 135 x 135 - 138 si 145 ji 146 t 148
u/j u 11 - 38 e 45 o 90 s 101
i/j i 10 e 50 - 56 y 65 ge 87 hi 95 zi 99 h 117 gi 118 zy 118 si 122 ji 137 j 143 z 149
t t 2 th 74 d 87 tt 100 - 146
u/t u 9 - 40 ou 64 w 73 o 98 e 100 r 115
i/t i 6 y 53 e 72 ti 77 hi 102 ty 106 ie 115 - 118 j 127 is 146 te 148 h 170
ch ch 18 c 26 t 65 ci 75 cz 76 ti 87 tsc 91 j 117 ts 120 zs 128 z 130 chi 136 x 136 q 139 che 144 k 148 s 150 y 157 ce 159
u/ch u 14 - 45 h 49 hu 73 ch 80 e 80 y 89 z 89 i 93 r 97 o 116
i/ch - 11 i 29 y 81 h 99 e 105 hi 105 ci 122 chi 131 ch 142 s 142 r 163
ts z 28 ts 33 tz 36 c 48 zz 66 t 74 s 125 d 127 - 140
u/ts - 3 u 59 z 109 s 110 e 120 w 135 i 138
i/ts i 7 zi 51 y 52 - 74
d d 1 dd 113 dh 121 t 144 de 145 ad 151 - 156 da 165 dr 166 du 167 do 169
u/d u 12 - 48 ou 51 e 61 o 68 w 97 i 109 l 124 h 140
i/d i 6 y 50 e 73 di 83 ie 86 ee 101 - 107 dy 116 a 152 ic 152
n n 1 nn 77 gn 120 kn 132 - 157 m 169 ny 170
u/n u 15 e 32 - 43 ou 74 o 98 i 107
i/n i 5 y 63 e 74 - 90 ni 93 ey 94 yi 114 ne 118 ny 120 ie 138 u 153 o 166
h h 6 ch 60 kh 64 g 77 j 83 wh 110 r 136 he 144 ho 146 x 146 - 152 w 161 c 162
i/h i 12 - 24 y 86 e 87
f f 16 v 35 - 55 ff 71 ph 80 h 86 w 91 kh 93 hu 104 ch 108 g 116 ju 126 pf 138 fe 142 k 160 fr 170 fu 170 p 170
u/f - 6 v 59 f 68 u 79 w 93 h 101 hu 108 ch 118 fe 122 e 125 gh 134 ou 144 s 151 kh 155 o 167
i/f i 5 fi 64 y 64 e 76 ie 114 - 115 f 115
b b 4 v 50 bb 105 w 116 bh 138 ve 143 bo 148 p 151
u/b - 6 u 42 e 85 ou 87 o 121 b 129 ul 148 v 168
i/b i 6 y 52 e 64 ea 93 bi 95 - 111 ie 128 b 129 it 138 u 138 il 139 v 155
p p 2 pp 72 b 98 ph 113 po 158 v 168
u/p - 5 u 49 e 85 ou 96 p 110 f 124 o 131 pe 148 r 164 t 167
i/p i 4 e 64 y 79 pi 96 - 98 ie 107 a 113 it 135
m m 0 mm 93 mb 166
u/m - 7 u 38 e 80 ou 92 o 106 b 112 m 120 me 125 oo 136 c 162
i/m i 3 y 68 e 70 mi 113 - 116 ig 140 u 155 m 157
y y 15 j 29 - 53 ll 73 i 85 e 118 g 118 yo 120 h 127 ja 144 v 144 io 145 l 155
r r 16 l 20 ll 66 rr 99 gl 145 - 158
u/r - 4 u 60 e 68 d 105 ou 116 le 118 t 118 es 143 o 157 l 162 ug 168
i/r i 5 y 56 e 63 - 91 ey 110 ri 119 ry 119 li 122 j 127 g 135 ie 155 ly 161 yn 162 a 165 it 167
w w 9 v 38 i 82 l 87 - 89 wh 93 u 106 y 108 ou 109 we 146 oi 148 wa 152
u/w - 32
i/w i 4 e 57 y 68 it 91 - 128
v v 5 w 40 - 127 b 139 f 144
u/v - 9 e 41 u 44 i 109 r 125
i/v i 2 y 68 e 98 it 108 ig 124 ie 132 a 137 il 137 j 153 u 153
ky c 10 k 31 ky 70 q 99 i 129
gy g 1
ty t 1
dy d 0
ny n 20 gn 31 ny 41 nh 63 ni 66 ne 119 j 122 - 125
hy h 15 ch 29 hy 58 f 72 - 81 g 98
fy f 5 h 58 p 66
by b 7 bj 37 v 96 w 96
py p 1
my m 5 my 40
ry r 31 ly 37 l 39 ry 50 ll 51 lj 62 li 65
vy v 16 w 20
kw qu 9 k 40 c 56 u 91
i/kw i 15 - 27 u 60
`
