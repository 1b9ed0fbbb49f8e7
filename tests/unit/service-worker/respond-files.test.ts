import { describe, expect, test } from 'vitest';
import { respondFiles } from '../../../src/service-worker/respond-files.ts';

const at = '/_app/immutable';

/** A build in small, written as Vite and SvelteKit write theirs. */
const files: Readonly<Record<string, string>> = {
	[`${at}/entry/start.a.js`]: 'import{s as t}from"../chunks/runtime.js";export{t as start};',
	[`${at}/entry/app.a.js`]: [
		'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["../nodes/0.a.js","../assets/0.a.css","../nodes/5.a.js","../chunks/chart.js","../assets/5.a.css","../nodes/7.a.js","../assets/7.a.css"])))=>i.map(i=>d[i]);',
		'import{p}from"../chunks/runtime.js";',
		'const n=[()=>p(()=>import("../nodes/0.a.js"),__vite__mapDeps([0,1])),()=>p(()=>import("../nodes/1.a.js"),[]),',
		'()=>p(()=>import("../nodes/5.a.js"),__vite__mapDeps([2,3,4])),()=>p(()=>import(`../nodes/7.a.js`),__vite__mapDeps([5,6])),()=>p(()=>import("../nodes/8.a.js"),[])],',
		'd={"/(office)/bureau":[~5,[2]],"/(respond)/kiosk":[7],"/(respond)/r/[slug]":[8]};'
	].join(''),
	[`${at}/nodes/0.a.js`]: 'import{a}from"../chunks/words.js";',
	[`${at}/nodes/1.a.js`]: '',
	[`${at}/nodes/5.a.js`]: 'import"../chunks/chart.js";',
	[`${at}/nodes/7.a.js`]: 'const d=()=>import("../chunks/set-up.js");import"../chunks/runtime.js";',
	[`${at}/nodes/8.a.js`]: 'const d=()=>import("../chunks/dexie.js");import"../chunks/runtime.js";',
	[`${at}/chunks/runtime.js`]: 'export const s=1;',
	[`${at}/chunks/chart.js`]: '',
	[`${at}/chunks/dexie.js`]: 'import("./deeper.js")',
	[`${at}/chunks/deeper.js`]: '',
	[`${at}/chunks/words.js`]:
		'const d=["../assets/arabic-typeface.a.css"];p(()=>import("./typeface.js"),d)',
	[`${at}/chunks/typeface.js`]: '',
	[`${at}/assets/arabic-typeface.a.css`]:
		'@font-face{src:url(./ibm-plex-sans-arabic-arabic-400-normal.woff2)}',
	[`${at}/assets/ibm-plex-sans-arabic-arabic-400-normal.woff2`]: '',
	[`${at}/chunks/set-up.js`]: '',
	[`${at}/assets/0.a.css`]:
		'@font-face{src:url(./atkinson-latin-wght.woff2)}@font-face{src:url(./atkinson-latin-ext-wght.woff2)}',
	[`${at}/assets/5.a.css`]: '',
	[`${at}/assets/7.a.css`]: '',
	[`${at}/assets/atkinson-latin-wght.woff2`]: '',
	[`${at}/assets/atkinson-latin-ext-wght.woff2`]: ''
};

const inBuild = (paths: readonly string[]): string[] => paths.map((path) => `${at}/${path}`);

const both = [
	'assets/0.a.css',
	'assets/atkinson-latin-wght.woff2',
	'chunks/runtime.js',
	'chunks/typeface.js',
	'chunks/words.js',
	'entry/app.a.js',
	'entry/start.a.js',
	'nodes/0.a.js',
	'nodes/1.a.js'
];
const answeringOnly = inBuild([...both, 'chunks/deeper.js', 'chunks/dexie.js', 'nodes/8.a.js']);
const kioskOnly = inBuild([...both, 'assets/7.a.css', 'chunks/set-up.js', 'nodes/7.a.js']);

const readFrom = (built: Readonly<Record<string, string>>) => ({
	build: Object.keys(built),
	read: (path: string) => Promise.resolve(built[path] ?? '')
});

describe('the files kept for the time without a network', () => {
	test('are for a phone what its page needs, lazy files too, and nothing of the tablet or the office', async () => {
		expect(await respondFiles(readFrom(files), 'answering')).toEqual(answeringOnly.toSorted());
	});

	test('are for a tablet what its own page needs, without the typefaces of other scripts', async () => {
		expect(await respondFiles(readFrom(files), 'kiosk')).toEqual(kioskOnly.toSorted());
	});

	test('are the same when the build writes its strings with other quotes', async () => {
		const other = Object.fromEntries(
			Object.entries(files).map(([path, text]) => [path, text.replaceAll('"', '`')])
		);
		expect(await respondFiles(readFrom(other), 'answering')).toEqual(answeringOnly.toSorted());
		expect(await respondFiles(readFrom(other), 'kiosk')).toEqual(kioskOnly.toSorted());
	});

	test('are all files when the router’s list of pages cannot be read', async () => {
		const unreadable = { ...files, [`${at}/entry/app.a.js`]: 'nothing of use' };
		expect(await respondFiles(readFrom(unreadable), 'answering')).toEqual(Object.keys(files));
	});
});
