import { isComplete, locales } from '../i18n/locales.ts';
import { earlyScript } from '../protocol/early-campaign.ts';

/**
 * On the pages people answer on, the style sheet of a part that is fetched after the first screen.
 * SvelteKit links those of every part a page may ever load, and a phone on a poor line would wait for
 * them; each of these parts brings its own when it comes. They carry the name of their component,
 * with a capital; what the page itself needs does not, and would come with its scripts.
 */
const laterStyle = /\/[A-Z][\w-]*\.[\w-]+\.css$/;

/** The typeface of the first screen; that of rarer letters comes when one is shown. */
const firstFont = /-latin-wght-normal\.[\w-]+\.woff2$/;

/** What SvelteKit asks of each file it may preload. */
interface Preloadable {
	readonly type: 'font' | 'css' | 'js' | 'asset';
	readonly path: string;
}

/**
 * The files of the first screen of a page people answer on, named in the page. SvelteKit would name
 * them in a header, which no gzip makes shorter and which a page kept for the time without a network
 * may have lost.
 */
export class FirstFiles {
	readonly #links: string[] = [];

	/** Notes a script or the typeface; SvelteKit itself preloads none. */
	readonly preload = ({ type, path }: Preloadable): false => {
		if (type === 'js') this.#links.push(`<link rel="modulepreload" href="${path}">`);
		// Asked for with the scripts, it is there for the first words: they are never drawn twice.
		if (type === 'font' && firstFont.test(path)) {
			this.#links.push(
				`<link rel="preload" as="font" type="font/woff2" fetchpriority="low" crossorigin href="${path}">`
			);
		}
		return false;
	};

	/** The page, linking only the styles of its first screen, then what was noted. */
	named(html: string): string {
		const page = html.replace(/\s*<link href="([^"]*)" rel="stylesheet">/g, (link, path: string) =>
			laterStyle.test(path) ? '' : link
		);
		return page.replace('</head>', `${this.#links.join('')}</head>`);
	}
}

/** The page of a phone, asking for its campaign before the styles and scripts that come after. */
export function withEarlyScript(html: string): string {
	const nonce = /<script nonce="([^"]+)"/.exec(html)?.[1] ?? '';
	const script = `<script nonce="${nonce}">${earlyScript(locales.filter(isComplete))}</script>`;
	return html.replace('<link', () => `${script}<link`);
}
