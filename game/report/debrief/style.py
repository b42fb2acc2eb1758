"""What only the printed debrief needs: small letters and columns, to stay on six sheets."""

STYLE = """
@page { margin: 13mm; }
h2 { margin-top: 1.4rem; break-inside: avoid; }
h2, h3, h4 { margin-bottom: .4rem; } p { margin: .3rem 0; }
.wide svg { max-height: 9rem; }
.seasons { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.2rem, 1fr));
  gap: .5rem .9rem; padding: 0; list-style: none; }
.seasons h3 { margin: 0; font-size: 1rem; } .seasons ul { margin: 0; padding-inline-start: 1rem; }
.few th { font-weight: 600; } .few small { display: block; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .3rem 1rem; break-inside: avoid; }
.pair h3 { grid-column: 1 / -1; margin: .5rem 0 0; }
.pair .card p, .cards .card p { margin: 0; }
.lens { break-inside: avoid; margin-top: .6rem; }
.lens h4 { margin: 0; } .lens p { margin: 0; }
.parts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0 1.2rem; }
.part { display: grid; grid-template-columns: 1fr 3.2rem 2.2rem; gap: .4rem; align-items: center;
  font-size: .85em; line-height: 1.3; }
.counted { columns: 2; column-gap: 1.5rem; padding-inline-start: 1rem; }
.counted li { break-inside: avoid; margin-bottom: .25rem; }
.part small { display: block; line-height: 1.15; } .part .number { text-align: end; }
.principles { display: grid; grid-template-columns: 1fr 1fr; gap: .6rem 1.5rem; }
.principles > div { break-inside: avoid; }
.code { font-size: 1.3rem; font-weight: 700; letter-spacing: .08em; }
@media print {
  body { font-size: 9.2pt; line-height: 1.38; } h1 { margin: 0; }
  .cards { grid-template-columns: repeat(4, 1fr); gap: .5rem; font-size: .93em; }
  .card { padding: .5rem .7rem; } th, td { padding: .15rem .4rem; }
  .ask { margin: .6rem 0; } .line { height: 1.4rem; }
}
"""
