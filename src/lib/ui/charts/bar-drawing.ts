import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	LinearScale,
	type Plugin
} from 'chart.js';
import type { Box } from './fill-painter.ts';
import { readPalette, type Palette } from './palette.ts';
import { paintSegment, paintWords } from './segment-painter.ts';
import { tierOf, wordSize, writings, type Segment } from './segment.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Space between two segments, in CSS pixels. */
const gap = 2;

/**
 * Dots a pixel. A power of two: Chromium prints a canvas as lines and letters, at a scale cut to
 * 1/64, and any other number would leave the bar short of its column.
 */
function sharpness(): number {
	return devicePixelRatio > 2 ? 4 : 2;
}

export interface BarDrawing {
	/** Draws again at a width and a height, in CSS pixels, with the colours of this moment. */
	draw: (width: number, height: number) => void;
	destroy: () => void;
}

/**
 * One bar as a stacked Chart.js bar with one row. Chart.js lays it out; each segment is then
 * painted by hand, because its outline, its pattern and its words are what carries the meaning.
 */
export function createBarDrawing(
	canvas: HTMLCanvasElement,
	segments: readonly Segment[]
): BarDrawing {
	let palette = readPalette(canvas);
	const painter: Plugin<'bar'> = {
		id: 'segments',
		afterDatasetsDraw(chart) {
			paint(chart, segments, palette);
		}
	};
	const total = segments.reduce((sum, segment) => sum + segment.size, 0);
	const chart = new Chart<'bar', number[], string>(canvas, {
		type: 'bar',
		data: {
			labels: [''],
			datasets: segments.map((segment) => ({
				data: [segment.size],
				backgroundColor: 'transparent',
				barPercentage: 1,
				categoryPercentage: 1,
				minBarLength: 0
			}))
		},
		options: {
			indexAxis: 'y',
			animation: false,
			responsive: false,
			maintainAspectRatio: false,
			devicePixelRatio: sharpness(),
			events: [],
			layout: { padding: 1 },
			scales: {
				x: {
					stacked: true,
					display: false,
					min: 0,
					max: total,
					reverse: getComputedStyle(canvas).direction === 'rtl'
				},
				y: { stacked: true, display: false }
			}
		},
		plugins: [painter]
	});
	return {
		draw(width, height) {
			palette = readPalette(canvas);
			const scale = chart.options.scales?.['x'];
			const reverse = getComputedStyle(canvas).direction === 'rtl';
			if (scale !== undefined && scale.reverse !== reverse) {
				scale.reverse = reverse;
				chart.update();
			}
			chart.resize(width, height);
			// The size stays with the style sheet: the bar follows its column, also on paper.
			canvas.style.removeProperty('width');
			canvas.style.removeProperty('height');
			chart.draw();
		},
		destroy() {
			chart.destroy();
		}
	};
}

function paint(chart: Chart<'bar'>, segments: readonly Segment[], palette: Palette): void {
	const rightToLeft = chart.options.scales?.['x']?.reverse === true;
	const tier = tierOf(chart.width / palette.rem);
	const boxes = segments.map((_, index) => boxOf(chart, index));
	boxes.forEach((box, index) => {
		const segment = segments[index];
		if (segment !== undefined && box !== null) paintSegment(chart.ctx, box, segment, palette);
	});
	const writing = writings(segments, tier);
	boxes.forEach((box, index) => {
		const segment = segments[index];
		if (segment === undefined || box === null) return;
		const place = {
			own: box,
			next: boxes[index + 1] ?? null,
			rightToLeft,
			size: wordSize[tier] * palette.rem
		};
		paintWords(chart.ctx, segment, writing[index] ?? 'nothing', place, palette);
	});
}

/** The place of one segment, with half the gap taken at each side; null when too thin to be seen. */
function boxOf(chart: Chart<'bar'>, index: number): Box | null {
	const element = chart.getDatasetMeta(index).data[0];
	if (!(element instanceof BarElement)) return null;
	const { x, y, base, height } = element.getProps(['x', 'y', 'base', 'height'], true);
	// Chart.js leaves a place empty when it has nothing to lay out.
	if (x === null || y === null) return null;
	const width = Math.abs(x - base) - gap;
	if (width <= 0) return null;
	return { x: Math.min(x, base) + gap / 2, y: y - height / 2, width, height };
}
