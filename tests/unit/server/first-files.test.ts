import { describe, expect, it } from 'vitest';
import { FirstFiles, withEarlyScript } from '#lib/server/first-files.ts';

const at = '/_app/immutable/assets';
const own = `<link href="${at}/4.Cq3_-b9a.css" rel="stylesheet">`;
const shared = `<link href="${at}/answering.D1x.css" rel="stylesheet">`;
const later = '<link href="../_app/immutable/assets/CheckScreen.X5V-a_W.css" rel="stylesheet">';

describe('the files of a page people answer on', () => {
	it('are the styles of its first screen, and no others', () => {
		const page = `<head>\n\t\t${own}\n\t\t${later}\n\t\t${shared}\n\t</head>`;
		expect(new FirstFiles().named(page)).toBe(`<head>\n\t\t${own}\n\t\t${shared}\n\t</head>`);
	});

	it('are named in the page and not in a header: its scripts, then the typeface of its words', () => {
		const first = new FirstFiles();
		const font = `${at}/atkinson-hyperlegible-next-latin-wght-normal.BcX.woff2`;
		const files = [
			{ type: 'js', path: '/_app/immutable/chunks/a.js' },
			{ type: 'font', path: `${at}/atkinson-hyperlegible-next-latin-ext-wght-normal.C6v.woff2` },
			{ type: 'font', path: font },
			{ type: 'css', path: `${at}/CheckScreen.X5V-a_W.css` }
		] as const;
		expect(files.map(first.preload)).toEqual([false, false, false, false]);
		const page = first.named('<head></head>');
		expect(page.match(/(?:href)="[^"]*"/g)).toEqual([
			'href="/_app/immutable/chunks/a.js"',
			`href="${font}"`
		]);
		expect(page).toContain('rel="modulepreload"');
		expect(page).toContain('as="font"');
	});

	it('leave everything else on the page as it is', () => {
		const page = '<link rel="icon" href="/icons/Icon.abc.css"><p>CheckScreen.X5V.css</p>';
		expect(new FirstFiles().named(page)).toBe(page);
	});

	it('come after the question for the campaign, which the policy of the page lets pass', () => {
		const page = withEarlyScript(`<head>${own}</head><script nonce="abc">1</script>`);
		expect(page).toMatch(/^<head><script nonce="abc">[^<]+<\/script><link/);
	});
});
