import { describe, expect, it } from 'vitest';
import { isPreloaded, withoutLaterStyles } from '#lib/server/later-styles.ts';

const own = '<link href="/_app/immutable/assets/4.Cq3_-b9a.css" rel="stylesheet">';
const shared = '<link href="/_app/immutable/assets/answering.D1x.css" rel="stylesheet">';
const later = '<link href="../_app/immutable/assets/CheckScreen.X5V-a_W.css" rel="stylesheet">';

describe('the styles of a page people answer on', () => {
	it('are those of its first screen, and no others', () => {
		const page = `<head>\n\t\t${own}\n\t\t${later}\n\t\t${shared}\n\t</head>`;
		expect(withoutLaterStyles(page)).toBe(`<head>\n\t\t${own}\n\t\t${shared}\n\t</head>`);
	});

	it('are preloaded, with its scripts, and nothing of what comes later', () => {
		const later = '/_app/immutable/assets/CheckScreen.X5V-a_W.css';
		expect(isPreloaded('css', later, true)).toBe(false);
		expect(isPreloaded('css', later, false)).toBe(true);
		expect(isPreloaded('css', '/_app/immutable/assets/answering.D1x.css', true)).toBe(true);
		expect(isPreloaded('js', '/_app/immutable/chunks/CheckScreen.js', true)).toBe(true);
		expect(isPreloaded('font', '/_app/immutable/assets/atkinson.woff2', true)).toBe(false);
	});

	it('leave everything else on the page as it is', () => {
		const page = '<link rel="icon" href="/icons/Icon.abc.css"><p>CheckScreen.X5V.css</p>';
		expect(withoutLaterStyles(page)).toBe(page);
	});
});
