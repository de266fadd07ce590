/** Follows the reader's light or dark; nothing is loaded from anywhere. */
export const planStyle = `
:root { color-scheme: light dark; --text: #1f2328; --faint: #59636e; --page: #ffffff; --panel: #f6f8fa; --line: #d1d9e0; --add: #1a7f37; --change: #9a6700; --destroy: #cf222e; --addback: #dafbe1; --destroyback: #ffebe9; --warn: #fff1e5; --warnline: #bc4c00; --safe: #ddf4ff; --safeline: #0969da; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --faint: #9198a1; --page: #0d1117; --panel: #151b23; --line: #3d444d; --add: #3fb950; --change: #d29922; --destroy: #f85149; --addback: #12261e; --destroyback: #301b1e; --warn: #341a00; --warnline: #db6d28; --safe: #051d4d; --safeline: #4493f8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.verdict { font-size: 1.1rem; margin: 0; } .faint { color: var(--faint); }
.alert { background: var(--warn); border-left: 4px solid var(--warnline); padding: .5rem .75rem; margin: 1rem 0; font-weight: 600; }
.row { border: 1px solid var(--line); border-top: 0; padding: .4rem .75rem; } h2 + .row { border-top: 1px solid var(--line); }
.head { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; }
.head::before { content: ""; width: .8rem; } summary.head { cursor: pointer; } summary.head::before { content: "▸"; color: var(--faint); } details[open] > summary.head::before { content: "▾"; }
.action { font-weight: 600; min-width: 5rem; } .create .action { color: var(--add); } .update .action, .replace .action { color: var(--change); } .delete .action { color: var(--destroy); }
code, pre { font: 13px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.impact { border-radius: 1em; padding: 0 .6em; font-size: .85rem; } .broadening, .mixed { background: var(--warn); box-shadow: inset 0 0 0 1px var(--warnline); font-weight: 600; } .narrowing { background: var(--safe); box-shadow: inset 0 0 0 1px var(--safeline); }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 .25rem; table-layout: fixed; } th, td { text-align: left; vertical-align: top; border-top: 1px solid var(--line); padding: .3rem .5rem; overflow-wrap: anywhere; } th { font-weight: 600; font-size: .85rem; color: var(--faint); } th:first-child { width: 34%; }
td pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; } td.before { background: var(--destroyback); } td.after { background: var(--addback); }
`;
