import { unreachable } from '../../domain/unreachable.ts';
import type { Palette } from './palette.ts';
import type { Fill } from './segment.ts';

/** A rectangle, in CSS pixels. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Fills a box in the way of its answer. The caller has clipped to the shape of the segment. */
export function paintFill(
	context: CanvasRenderingContext2D,
	box: Box,
	fill: Fill,
	palette: Palette
): void {
	switch (fill) {
		case 'often':
			plain(context, box, palette.teal);
			return;
		case 'some':
			plain(context, box, palette.light);
			stripes(context, box, palette.stripe, 2.4, 10);
			return;
		case 'none':
			plain(context, box, palette.sand);
			dots(context, box, palette.dots);
			return;
		case 'joined':
			plain(context, box, palette.sand);
			stripes(context, box, palette.light, 12, 24);
			dots(context, box, palette.dots);
			return;
		case 'band':
			plain(context, box, palette.light);
			upright(context, box, palette);
			return;
		case 'unsaid':
		case 'blank':
			plain(context, box, palette.card);
			return;
		case 'outside':
			return;
		default:
			unreachable(fill);
	}
}

function plain(context: CanvasRenderingContext2D, box: Box, colour: string): void {
	context.fillStyle = colour;
	context.fillRect(box.x, box.y, box.width, box.height);
}

/** Stripes at 45°, `width` thick, one every `step`, measured across them. */
function stripes(
	context: CanvasRenderingContext2D,
	box: Box,
	colour: string,
	width: number,
	step: number
): void {
	context.strokeStyle = colour;
	context.lineWidth = width;
	context.beginPath();
	const along = step * Math.SQRT2;
	for (let x = box.x - box.height; x < box.x + box.width + along; x += along) {
		context.moveTo(x - 8, box.y + box.height + 8);
		context.lineTo(x + box.height + 8, box.y - 8);
	}
	context.stroke();
}

/** Upright lines, one every 6: a pattern that no answer has. */
function upright(context: CanvasRenderingContext2D, box: Box, { teal }: Palette): void {
	context.strokeStyle = teal;
	context.lineWidth = 1.4;
	context.beginPath();
	for (let x = box.x + 3; x < box.x + box.width; x += 6) {
		context.moveTo(x, box.y);
		context.lineTo(x, box.y + box.height);
	}
	context.stroke();
}

/** Dots of radius 1.5 on a grid of 6, every other one left out. */
function dots(context: CanvasRenderingContext2D, box: Box, colour: string): void {
	context.fillStyle = colour;
	context.beginPath();
	for (let row = 0; row * 6 < box.height; row += 1) {
		for (let x = box.x + (row % 2 === 0 ? 3 : 9); x < box.x + box.width; x += 12) {
			const y = box.y + 3 + row * 6;
			context.moveTo(x + 1.5, y);
			context.arc(x, y, 1.5, 0, 2 * Math.PI);
		}
	}
	context.fill();
}
