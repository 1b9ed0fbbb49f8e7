import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import AnswerBar from '#lib/ui/charts/AnswerBar.svelte';
import { tiers, writings, type Segment } from '#lib/ui/charts/segment.ts';
import '../../../src/app.css';

const segments: readonly Segment[] = [
	{ fill: 'often', size: 5, outline: 'solid', words: 'souvent', short: '5', label: 'Souvent : 5' },
	{
		fill: 'some',
		size: 8,
		outline: 'solid',
		words: 'un peu ou sans réponse',
		short: '8',
		label: 'Un peu ou sans réponse : 8'
	},
	{
		fill: 'none',
		size: 9,
		outline: 'solid',
		words: 'pas du tout',
		short: '9',
		label: 'Pas du tout : 9'
	}
];
const sentence = '9 ménages sur 22 disent qu’on ne leur demande pas du tout leur avis.';

async function shown(width: number): Promise<HTMLCanvasElement> {
	const { container } = await render(AnswerBar, { segments, sentence, separator: ' : ' });
	container.style.width = `${String(width)}px`;
	const canvas = container.querySelector('canvas');
	if (canvas === null) throw new Error('no drawing');
	await expect
		.poll(() => canvas.width >= 2 * width && inked(canvas), { timeout: 5_000 })
		.toBe(true);
	return canvas;
}

/** Something was drawn. */
function inked(canvas: HTMLCanvasElement): boolean {
	const { width, height } = canvas;
	if (width === 0) return false;
	const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
	return data.some((value) => value !== 0);
}

/** Colour of a point, in parts of the width and of the height. */
function colourAt(canvas: HTMLCanvasElement, x: number, y: number): string {
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('no context');
	const [red, green, blue] = context.getImageData(
		Math.round(canvas.width * x),
		Math.round(canvas.height * y),
		1,
		1
	).data;
	return `${String(red)} ${String(green)} ${String(blue)}`;
}

describe('the bar of an answer', () => {
	test('is heard as the sentence it confirms', async () => {
		const canvas = await shown(760);
		const drawing = canvas.parentElement;
		expect(drawing?.getAttribute('role')).toBe('img');
		expect(drawing?.getAttribute('aria-label')).toBe(sentence);
	});

	test('keeps its height before and after it is drawn', async () => {
		const canvas = await shown(760);
		expect(canvas.getBoundingClientRect().height).toBe(46);
		expect(canvas.getBoundingClientRect().width).toBe(760);
	});

	test('is filled by the answer, from souvent to pas du tout', async () => {
		const canvas = await shown(760);
		expect(colourAt(canvas, 0.2, 0.15)).toBe('11 79 84');
		expect(['195 224 220', '166 207 202']).toContain(colourAt(canvas, 0.5, 0.13));
	});

	test('is turned over in a page that reads from right to left', async () => {
		document.documentElement.dir = 'rtl';
		const canvas = await shown(760);
		expect(colourAt(canvas, 0.8, 0.15)).toBe('11 79 84');
		document.documentElement.dir = 'ltr';
	});

	test('names in its legend what it cannot hold', async () => {
		const canvas = await shown(328);
		const legend = [...(canvas.closest('.bar')?.querySelectorAll('li') ?? [])];
		const seen = legend.filter((line) => line.checkVisibility());
		expect(seen.map((line) => line.innerText.trim())).toEqual([
			'souvent',
			'un peu ou sans réponse',
			'pas du tout'
		]);
	});

	test('writes only words it was given, and all of them fit', () => {
		const wide = writings(segments, 'wide');
		expect(wide).toEqual(['label', 'short', 'label']);
		expect(writings(segments, 'narrow')).toEqual(['short', 'short', 'short']);
		expect(tiers.wide).toBeLessThan(687 / 16);
	});
});

describe('a lower bar', () => {
	const option: readonly Segment[] = [
		{
			fill: 'often',
			size: 21,
			outline: 'solid',
			words: '',
			short: 'de 21 à 24',
			label: 'de 21 à 24 ménages sur 82'
		},
		{ fill: 'unsaid', size: 3, outline: 'dashed', words: '', short: '', label: '' },
		{ fill: 'blank', size: 58, outline: 'solid', words: '', short: '', label: '' }
	];

	test('writes under itself, on a small screen, the only figure it has', async () => {
		const bar = { segments: option, sentence, separator: ' : ', thin: true };
		const { container } = await render(AnswerBar, bar);
		const written = (width: number): boolean => {
			container.style.width = `${String(width)}px`;
			return container.innerText.includes('de 21 à 24 ménages sur 82');
		};
		const held = (tier: 'narrow' | 'wide'): boolean => writings(option, tier)[0] !== 'nothing';
		expect([written(260), held('narrow')]).toEqual([true, false]);
		expect([written(760), held('wide')]).toEqual([false, true]);
	});
});
