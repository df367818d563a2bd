package han

// costs are measured on the pairs of names of the shared transliteration data by
// the test of this package; run it with -update to measure them anew. Each line
// is a sound and what it costs to be written as each run of letters, - for none,
// in sixteenths of a bit.
const costs = `
* a 49 e 54 i 58 n 61 r 61 o 63 l 66 s 66 t 73 h 77 u 77 d 79 m 79 c 80 k 82 b 85 g 85 y 93 p 96 v 96 f 103 z 104 w 108 j 113 q 146 x 149
+ e 109 h 130 r 131 a 134 l 138 s 140 i 141 t 141 u 142 d 148 n 148 o 148 y 151 g 154 k 170
e' a 5 ar 55 u 80 o 82 e 96 ab 102 r 103 al 120 ah 122 y 131
er' l 21 r 24 er 66 ll 67 le 75 re 89 el 91 ar 101 rd 112 ur 120 - 122 ul 126 ld 130 or 136 rt 140 ell 142 a 143 al 145 e 146 o 150 i 165 s 165 d 167 x 167
zh j 29 - 35 z 46 g 57 zh 65 ch 73 c 74 e 82 t 87 r 94 h 95 je 96 d 105 k 106 o 118
ch ch 12 t 47 s 64 l 78 cha 80 c 81 z 81 ti 89 x 90 g 95 j 103 - 106 r 120
sh s 7 sh 49 sch 68 ch 81 - 90 z 99 us 117 x 117 sz 120 es 125 ze 134 c 137 si 138 sha 144 j 156 t 156 g 158 w 162 u 165
b b 4 p 52 bo 104 bb 105 be 108 v 113 mb 123 br 131 bu 140 vyn 141 bj 145 pe 155 rb 155 ba 161 bl 161
p p 4 pp 67 po 89 b 97 pe 98 mp 99 v 107 pa 108 pr 115 ph 123 bo 124 pi 134 g 141 - 151 r 152
m m 1 mm 87 ma 117 mo 120 - 133 r 143 lm 151 me 151 mi 153 rm 154 n 157 ha 159 d 161 my 161 al 167 a 168
f f 16 v 28 ff 60 ph 72 w 85 fi 101 fo 105 fa 108 ve 117 ev 126 h 132 fu 133 - 142 g 151 b 156 p 161
d d 7 t 42 tt 85 dd 99 rd 105 ld 110 do 124 th 124 - 133 nd 135 ta 141 ad 147 da 150 b 153 g 153 te 157 de 159 ti 162 di 164 l 165 it 167 dr 170
t t 4 d 75 th 81 tt 87 te 95 to 113 gh 119 tu 119 - 130 tr 139 ch 140 ti 142 ta 149 at 151 do 160 r 166
n n 3 - 69 nn 95 gn 102 l 103 in 109 rn 122 ll 125 ne 133 r 133 an 141 no 142 j 149 m 155 hn 157 ni 157 or 162 i 165 p 169
l r 17 l 20 ll 64 - 125 ro 125 re 127 n 128 le 135 la 136 lo 143 li 149 gl 152 ra 155 i 160 rr 165 ly 168
g g 4 k 74 gu 79 go 92 co 98 c 104 ko 108 - 109 q 139 ga 141 n 155
k k 15 c 28 ck 68 qu 82 ch 90 - 102 x 106 kh 108 ko 115 q 118 cc 119 g 123 co 130 ki 135 rk 136 h 152 ka 154 w 169
h h 8 kh 66 g 82 j 84 wh 94 gh 95 ch 96 r 96 v 100 wa 108 ho 109 qu 112 hu 114 w 117 k 118 ha 119 nh 120 q 120 x 125 - 129 f 130 c 132 ar 134 he 137 ga 140 i 150
j g 27 k 29 j 47 z 69 d 76 ch 85 c 92 gu 96 gg 97 t 97 ck 100 qu 102 dj 105 ky 111 - 115 gh 116 ki 120 ga 122 ja 124 ge 126 ji 138 q 139 jo 144 ng 144 i 148 s 153 ze 153 a 159
q c 15 ch 29 k 73 t 80 q 82 cc 89 j 98 g 99 gi 99 jo 109 ke 110 s 125 chi 130 z 135 ci 141
x s 24 c 49 sh 50 h 53 ch 61 ss 76 sch 78 x 79 th 88 z 88 - 106 se 106 g 109 he 110 she 115 si 116 sy 120 j 121 sc 121 r 124 je 130 ci 133 hu 140 e 149 t 150
r r 13 z 54 re 66 j 67 g 71 jo 88 ra 88 l 90 or 92 y 92 ri 93 - 99 e 111 n 117 ar 119 w 119 u 132
z z 5 dz 68 j 72 s 72 zo 110 g 113 - 119 d 125 t 126 x 134
c t 20 - 37 c 61 d 66 ts 67 z 73 ch 74 tr 74 tz 95 ze 95 s 104 l 121 h 130
s s 6 ss 67 th 70 z 72 c 81 ce 101 x 101 sse 126 sh 137 is 145 - 147 sa 159 ns 161 us 162 ch 165 zo 166 rs 167
y - 12 y 34 j 54 i 85 ll 101 h 106 vi 112 e 114 g 122 w 132 yu 141 a 143 ve 143 u 147 in 153 yi 154 ja 155 ya 155 au 156 z 156 hi 157
w v 16 w 25 - 57 wo 97 we 104 o 111 m 114 u 116 wi 122 b 123 vi 130 ma 136 va 138 l 158 k 166
a a 4 ar 65 er 89 e 97 u 99 - 111 ah 114 al 114 o 121 at 135 ha 137 i 142 ag 150 ai 150 h 152 am 154 ac 157 za 157 av 160 art 162 as 164 ak 166 au 166 ne 166 ad 167 is 167 an 168
o o 15 er 39 or 63 ur 77 - 78 a 82 au 82 e 88 ol 96 al 101 ar 105 u 108 ot 111 og 116 ugh 137 an 138 b 146
v u 15 - 41 o 51 h 67 e 68 i 81 c 86 y 92 p 118 t 120 s 125 w 131
ai e 22 a 43 ai 60 ei 67 i 68 - 75 y 75 ay 76 c 77 er 80 et 95 el 96 al 102 ey 104 ae 117 ar 124 ie 129 an 134 in 134 ac 135 ed 137 he 138 ri 139 ye 143 am 144 at 147 cg 150 o 153 re 153 hi 154 ch 158 u 164 m 170
ei e 14 i 37 a 71 er 71 ei 89 y 91 ay 92 ai 93 ey 96 et 103 el 104 ie 116 u 117 il 118 - 119 es 123 id 128 eh 131 ic 138 o 138 ll 143 ar 146 ed 148 or 161 ch 165 c 170
ui i 28 e 30 a 43 y 55 ri 73 ie 75 ui 76 re 92 el 100 ry 100 o 113 n 116 w 130
ao o 17 au 35 or 69 ou 69 ow 80 ao 83 a 84 u 86 al 96 rg 98 ol 113 ot 114 e 119 l 119 ho 122 w 122 - 126 jo 129 od 136 io 140 m 145 b 153
ou o 17 u 25 ou 56 ol 84 l 99 r 108 e 112 w 113 - 115 s 123
iu u 22 iu 25 eu 57 o 58 w 68 e 88 y 97
ie e 8 a 64 i 69 ie 70 er 74 et 91 o 92 - 98 je 105 c 110 y 113 ye 121 el 124 u 124
ve o 16 e 52 - 55 i 57 u 68 a 72 k 75 r 78
an an 10 a 64 en 64 am 68 ann 72 in 73 and 83 n 106 on 107 e 109 m 109 - 120 han 120 ian 121 u 128 o 130 ant 132 i 146 la 146 l 153
en en 23 on 44 in 47 an 57 n 62 rn 76 ne 80 e 84 son 87 hn 93 un 100 nn 104 i 108 m 108 a 117 - 131 ng 131 h 133 u 139 o 166
in in 10 ing 55 en 62 yn 71 im 80 an 87 ne 97 i 103 - 104 m 110 e 117 y 120 n 125 hi 127 a 131 nn 132 g 144
un en 21 on 34 un 47 m 56 an 69 in 78 i 83 u 94
vn on 15 n 37 u 45 i 63
ang an 22 on 34 ang 59 o 63 am 72 un 73 en 77 om 79 n 90 a 98 ng 104 u 105 m 107 - 111 i 126
eng en 22 on 27 un 57 eng 68 n 71 m 80 o 82 in 91 e 108 u 109 ng 115 r 123 l 142
ing in 15 ing 29 en 62 i 69 n 89 ng 100 - 101 y 106 o 117 a 123 l 126
ong on 14 un 52 ong 55 om 59 - 66 o 75 n 80 u 93 a 103 t 113 m 120 w 128
ia a 7 ar 45 ia 79 e 93 u 95 o 98 r 115 as 116 ka 116 i 121 ha 127
ian en 32 in 36 an 38 i 46 a 56 m 73 e 74 p 97
iang an 8 n 50 h 62 a 71 e 79
iao o 17 or 49 aw 53 io 56 e 63 - 68 a 83 ho 99 r 100 d 104 t 104 u 112
iong n 15 o 24
ua a 17 ua 34 l 51 r 69 d 73 v 75 x 88
uo o 5 or 83 ow 87 u 87 a 89 au 90 ou 94 e 110 ot 115 ol 120 - 126 el 127 w 131 og 132 er 133 al 135 oc 142 zo 145 ha 146 i 148 ho 149 os 149 ro 157 od 158 on 159 l 168 d 170
uai i 9 o 41
uan o 13 n 35
uang - 20 a 38 m 39
van n 7 - 47
e/zh a 22 r 32 y 48 z 50
u/zh u 8 - 35 e 72
I/zh e 9 i 36 h 67 - 85 s 85
e/ch e 15 er 26 - 58
u/ch u 14 r 32
I/ch i 15 - 28 hi 65 e 71 y 71
e/sh e 4 - 62 l 74
u/sh u 12 h 39 i 60 - 65 e 75 o 82
I/sh - 1 s 102 e 104 z 112 hi 113 ch 114 i 114 er 134 t 152 th 153
i/b i 15 e 46 y 48 o 71 u 76 - 78 a 83 by 95 bi 97 po 110 il 114 j 115 l 133
u/b - 8 u 40 ou 65 o 93 ur 108 us 122 b 124 c 146 k 148
i/p i 8 e 49 y 69 a 77 il 90 - 92 ie 92 u 111
u/p - 6 u 45 o 72 e 97 pe 101 r 126 p 133 w 133
i/m i 7 y 55 e 62 ie 90 ik 100 it 107 - 108 il 109 u 111 a 124 r 128 w 140
u/m - 12 u 34 o 60 ou 81 m 84 e 97 or 112 b 121 n 133 p 140
u/f - 5 e 70 or 71 o 73 u 76 er 83 r 127 f 159
e/d - 11 e 30 er 62 el 111 u 113 a 115 i 115 es 126 ed 141 v 159 j 166
i/d i 9 e 54 y 57 ie 68 hi 88 ee 92 - 101 u 102 ic 112 ti 123 il 129 dy 131 is 134
u/d u 11 on 37 o 49 a 88 e 88 - 113
e/t - 10 e 48 t 55 er 62 te 86 ter 93 he 109 a 116 el 121 r 123 re 146 k 148 z 166 w 170
i/t i 12 e 38 y 51 ti 66 - 95 a 95
u/t u 8 o 36 ur 69 - 104
i/n i 10 e 44 y 62 - 69 ey 77 ie 90 ik 111 j 114 h 116 ic 120 er 121 o 148
u/n u 6 o 38 - 95
e/l er 21 - 36 e 42 u 56 o 67 a 78 le 80 g 114 s 114
i/l i 8 e 60 y 60 ey 76 ie 78 - 87 ea 104 ee 106 ic 119 l 123 it 129 ry 131 j 132 ly 134 ley 135 k 138 g 139 li 144 a 148 ig 148 is 153 le 155 o 165
u/l u 9 ou 41 o 57 w 78 uc 91 a 104
e/g - 14 o 46 e 49 er 54 a 75 ol 102 g 105 h 110 or 110 ge 116 ra 118 r 138 i 154 u 160
u/g u 6 o 49 - 75 i 89 e 96 n 103
e/k - 14 o 31 e 59 k 78 er 88 or 101 ker 105 a 115 h 119 ur 120 u 128 ke 140 ot 145 q 151 li 152 re 152 l 155
u/k u 7 ou 50 o 56 ur 86 - 88 i 111 h 120
e/h e 35 - 37 o 41 ar 44 a 55 er 61 u 81 i 86 r 107 l 110 m 129 y 130 k 131 t 144
u/h u 5 o 41
i/j i 11 y 48 e 55 - 77 ie 86 ge 88 zi 93 ey 101 ee 103 hi 103 g 119 it 120 il 134 r 137 a 138
i/q - 11 i 40 hi 67 he 80 ci 82 h 88 e 89 y 94 ch 95 z 100
i/x i 12 e 60 y 61 - 62 h 74 ie 78 ea 86 ey 90 si 91 it 96 ci 101 sy 126 b 139 t 142 x 146
e/r e 8 - 54 s 59 r 66
u/r u 9 o 33
I/r e 34 i 37 - 41 h 42 y 51 z 61
e/z e 3 i 67 ze 81 r 100
u/z u 4 o 50
I/z - 13 i 30 e 63 zi 70 y 89 z 113 d 118
e/c e 11 r 39 z 49
I/c z 11 s 33 c 55 - 85 ts 97
e/s e 16 er 34 se 49 a 72 u 73 - 91 o 92 l 112 i 116 r 131
u/s u 8 o 44 ou 54 i 88 a 106 e 112 - 117 w 117
I/s - 1 i 90 e 120 se 127 s 131
e/y e 9 er 46 ye 52 a 73 - 98 l 110
i/y i 16 e 42 - 51 vi 55 y 63 a 91 u 95 j 112 t 115 it 116 s 118 il 122 v 147 n 148 g 149
u/w u 8 o 39 - 64 r 95 s 99 c 110
`
