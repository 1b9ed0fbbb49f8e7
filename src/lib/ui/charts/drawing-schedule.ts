import type { Attachment } from 'svelte/attachments';
// The type only: Chart.js itself comes when the first bar is near.
import type { BarDrawing, createBarDrawing } from './bar-drawing.ts';
import type { Segment } from './segment.ts';

type Maker = typeof createBarDrawing;

/** Width of the text on a Letter page with its margins of 16 mm, in CSS pixels. */
const paperWidth = 695;

/** Bars are lower on paper: 8 mm for 46 px. Also in the print styles. */
const paperHeight = 0.66;

/** Chart.js comes once, when the first bar is near; after that everything is drawn at once. */
let maker: Maker | null = null;

interface Scheduled {
	/** Draws now, for the screen or for paper. Does nothing before Chart.js is here. */
	readonly draw: () => void;
	readonly isDrawn: () => boolean;
}

const scheduled = new Set<Scheduled>();
let themed: { readonly element: HTMLElement; readonly theme: string | undefined }[] = [];
let onPaper = false;

function drawAll(): void {
	for (const bar of scheduled) bar.draw();
}

/** On paper every bar is there, as wide as the page, in the colours of paper. */
function toPaper(): void {
	if (onPaper) return;
	onPaper = true;
	themed = [...document.querySelectorAll<HTMLElement>('[data-theme]')].map((element) => {
		const theme = element.dataset['theme'];
		delete element.dataset['theme'];
		return { element, theme };
	});
	drawAll();
}

function toScreen(): void {
	if (!onPaper) return;
	onPaper = false;
	for (const { element, theme } of themed) element.dataset['theme'] = theme;
	themed = [];
	drawAll();
}

let watching = false;

/** One set of ears for all the bars of a page. */
function watchPage(): void {
	if (watching) return;
	watching = true;
	addEventListener('beforeprint', toPaper);
	addEventListener('afterprint', toScreen);
	matchMedia('(forced-colors: active)').addEventListener('change', drawAll);
	new MutationObserver(() => {
		if (!onPaper) drawAll();
	}).observe(document.documentElement, { attributeFilter: ['data-theme', 'dir', 'class'] });
	void document.fonts.ready.then(drawAll);
}

/**
 * Draws a bar on a canvas when it comes near to what is seen or when there is time, again when its place, the theme or
 * the size of the text changes, and for paper. The place has its height from the style sheet.
 */
export function drawnWhenNear(segments: readonly Segment[]): Attachment<HTMLCanvasElement> {
	return (canvas) => {
		watchPage();
		let drawing: BarDrawing | null = null;
		const bar: Scheduled = {
			isDrawn: () => drawing !== null,
			draw() {
				if (maker === null || canvas.clientWidth === 0) return;
				// Measured first: a new drawing gives the canvas a size of its own.
				const { width, height } = onPaper ? paperSize(canvas) : screenSize(canvas);
				drawing ??= maker(canvas, segments);
				drawing.draw(width, height);
			}
		};
		scheduled.add(bar);
		const sizes = new ResizeObserver(() => {
			if (drawing !== null && !onPaper) bar.draw();
		});
		const near = new IntersectionObserver(
			(entries) => {
				if (!entries.some((entry) => entry.isIntersecting)) return;
				near.disconnect();
				void load().then(() => {
					if (scheduled.has(bar)) bar.draw();
				});
			},
			{ rootMargin: '800px' }
		);
		near.observe(canvas);
		sizes.observe(canvas);
		return () => {
			near.disconnect();
			sizes.disconnect();
			scheduled.delete(bar);
			drawing?.destroy();
		};
	};
}

function screenSize(canvas: HTMLCanvasElement): { width: number; height: number } {
	return { width: canvas.clientWidth, height: canvas.clientHeight };
}

/** A bar keeps its part of the column: a narrower one on screen is narrower on paper. */
function paperSize(canvas: HTMLCanvasElement): { width: number; height: number } {
	const column = canvas.closest('[data-column]')?.clientWidth ?? canvas.clientWidth;
	const margin = Math.max(0, column - canvas.clientWidth);
	return { width: paperWidth - margin, height: Math.floor(canvas.clientHeight * paperHeight) };
}

async function load(): Promise<void> {
	if (maker !== null) return;
	maker = (await import('./bar-drawing.ts')).createBarDrawing;
	whenIdle(drawNext);
}

/** The bars far below follow one by one, while nothing else is to be done. */
function drawNext(): void {
	const next = [...scheduled].find((bar) => !bar.isDrawn());
	if (next === undefined || onPaper) return;
	next.draw();
	if (next.isDrawn()) whenIdle(drawNext);
}

/** WebKit has no idle callback: there a moment later does. */
function whenIdle(act: () => void): void {
	if ('requestIdleCallback' in window) requestIdleCallback(act);
	else setTimeout(act, 50);
}
