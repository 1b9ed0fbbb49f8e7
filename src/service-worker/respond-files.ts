/** The files of a build, by their paths, and a way to read one. */
export interface Built {
	readonly build: readonly string[];
	readonly read: (path: string) => Promise<string>;
}

const quoted = /["'`]([^"'`\s]+\.(?:js|css))["'`]/g;
const inStyles = /url\(["']?([^"')]+\.woff2)["']?\)/g;
/** Style sheets that come with a language, and with no page (`keep-language.ts`). */
const ofTypeface = /\/(?:arabic|chinese)-typeface\.[^/]*\.css$/;
const staticImports = /(?:\bfrom|\bimport)\s*["'`]([^"'`]+\.js)["'`]/g;

/**
 * What a device keeps: `answering` is the page of a phone, `kiosk` the page of a shared tablet, with
 * its setting up, its care and all a phone never downloads.
 */
export type Part = 'answering' | 'kiosk';

/** A route of the pages people answer on, in the router's dictionary: `"/(respond)/kiosk":[12,[2],[3]]`. */
const respondRoutes =
	/["'`]\/\(respond\)([^"'`]*)["'`]\s*:\s*\[\s*~?(\d+)\s*(?:,\s*\[([\d\s,]*)\])?\s*(?:,\s*\[([\d\s,]*)\])?/g;

/**
 * The files that one part needs, and no other: a phone pays for what it downloads.
 * SvelteKit tells the service worker all files of the build but not which page needs which. So this
 * reads the router's own list of pages, and from these pages follows every import, also the lazy
 * ones (storage, sealing): offline they must be there too. Words, and the typefaces of other
 * scripts, are kept by language (`keep-language.ts`). Should a build look
 * different one day, every file is taken: more to download, and still complete.
 */
export async function respondFiles({ build, read }: Built, part: Part): Promise<string[]> {
	const known = new Set(build);
	const app = build.find((path) => /\/entry\/app\.[^/]+\.js$/.test(path));
	const start = build.find((path) => /\/entry\/start\.[^/]+\.js$/.test(path));
	if (app === undefined || start === undefined) return [...build];
	const router = await read(app);
	const nodes = pageNodes(router, part);
	if (nodes.size <= 2) return [...build];
	const needed = new Set<string>([start, app]);
	const waiting = [
		start,
		...resolved(app, matches(router, staticImports)),
		...resolved(app, nodeFiles(router, nodes))
	];
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		if (!known.has(path) || (needed.has(path) && path !== start)) continue;
		needed.add(path);
		if (/\.(?:js|css)$/.test(path)) waiting.push(...resolved(path, named(await read(path))));
	}
	return [...needed].sort();
}

/** Numbers of the layouts, pages and error pages of the part's routes, with the root's two. */
function pageNodes(router: string, part: Part): Set<number> {
	const nodes = new Set([0, 1]);
	for (const [, route = '', page = '', layouts = '', errors = ''] of router.matchAll(
		respondRoutes
	)) {
		if ((part === 'kiosk') !== route.startsWith('/kiosk')) continue;
		for (const number of [page, ...layouts.split(','), ...errors.split(',')]) {
			if (number.trim() !== '') nodes.add(Number(number));
		}
	}
	return nodes;
}

/** The module of each node, and the style sheets Vite loads beside it. */
function nodeFiles(router: string, nodes: ReadonlySet<number>): string[] {
	const [, list = ''] = /\.f\s*=\s*\[([^\]]*)\]/.exec(router) ?? [];
	const beside = matches(list, /["'`]([^"'`]+)["'`]/g);
	const imports =
		/["'`]([^"'`]*\/nodes\/(\d+)\.[^"'`]+\.js)["'`]\s*\)(?:\s*,\s*\w+\(\[([\d\s,]*)\])?/g;
	return [...router.matchAll(imports)].flatMap(([, file = '', number = '', indexes = '']) =>
		nodes.has(Number(number))
			? [file, ...indexes.split(',').flatMap((index) => beside[Number(index)] ?? [])]
			: []
	);
}

function named(text: string): string[] {
	const fonts = matches(text, inStyles).filter((path) =>
		/next-latin-wght|atkinson-latin-wght/.test(path)
	);
	return [...matches(text, quoted).filter((path) => !ofTypeface.test(path)), ...fonts];
}

function matches(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].map(([, path = '']) => path);
}

/** Paths as they are written in a file, from the root of the origin. */
function resolved(from: string, paths: readonly string[]): string[] {
	return paths.map((path) => new URL(path, new URL(from, 'http://origin')).pathname);
}
