import { paintFill, type Box } from './fill-painter.ts';
import type { Palette } from './palette.ts';
import { wordMargin, type Segment, type Writing } from './segment.ts';

const corner = 4;

/** Draws the shape of one segment: its fill, and its outline of ink or dashes. */
export function paintSegment(
	context: CanvasRenderingContext2D,
	box: Box,
	segment: Segment,
	palette: Palette
): void {
	if (segment.fill === 'outside') {
		paintScale(context, box, palette);
		return;
	}
	context.save();
	context.save();
	trace(context, box);
	context.clip();
	paintFill(context, box, segment.fill, palette);
	context.restore();
	trace(context, box);
	const dashed = segment.outline === 'dashed';
	context.setLineDash(dashed ? [6, 4] : []);
	context.strokeStyle = dashed ? palette.dashes : palette.outline;
	context.lineWidth = palette.line;
	context.stroke();
	context.restore();
}

/** The scale beside a band: a thin line at mid-height, from end to end. */
function paintScale(context: CanvasRenderingContext2D, box: Box, palette: Palette): void {
	const middle = box.y + box.height / 2;
	context.save();
	context.strokeStyle = palette.dashes;
	context.lineWidth = palette.line;
	context.beginPath();
	context.moveTo(box.x, middle);
	context.lineTo(box.x + box.width, middle);
	context.stroke();
	context.restore();
}

function trace(context: CanvasRenderingContext2D, box: Box): void {
	context.beginPath();
	context.roundRect(box.x, box.y, box.width, box.height, corner);
}

/** Where the words of a segment go: in it, or in the blank one that follows. */
export interface WordPlace {
	readonly own: Box;
	readonly next: Box | null;
	readonly rightToLeft: boolean;
	/** Size of the words, in CSS pixels. */
	readonly size: number;
}

/** Writes on a segment: white on teal, ink on stripes, ink on a plain patch where there are dots. */
export function paintWords(
	context: CanvasRenderingContext2D,
	segment: Segment,
	writing: Writing,
	place: WordPlace,
	palette: Palette
): void {
	if (writing === 'nothing') return;
	const words = writing === 'short' ? segment.short : segment.label;
	const box = writing === 'beside' ? (place.next ?? place.own) : place.own;
	const margin = wordMargin * palette.rem;
	context.save();
	context.font = `650 ${place.size}px ${palette.family}`;
	context.direction = place.rightToLeft ? 'rtl' : 'ltr';
	context.textBaseline = 'middle';
	const width = context.measureText(words).width;
	const middle = box.y + box.height / 2;
	const start = startOfWords(box, width, margin, writing, place.rightToLeft);
	if (writing !== 'beside' && (segment.fill === 'none' || segment.fill === 'joined')) {
		context.fillStyle = palette.sand;
		context.beginPath();
		const height = place.size * 1.4;
		context.roundRect(start - 6, middle - height / 2, width + 12, height, corner);
		context.fill();
	}
	context.textAlign = 'left';
	context.fillStyle = wordColour(segment, writing, palette);
	// A hair lower: the line of the digits, not of the accents, is in the middle.
	context.fillText(words, start, middle + place.size * 0.06);
	context.restore();
}

function startOfWords(
	box: Box,
	width: number,
	margin: number,
	writing: Writing,
	rightToLeft: boolean
): number {
	if (writing === 'short') return box.x + (box.width - width) / 2;
	return rightToLeft ? box.x + box.width - margin - width : box.x + margin;
}

function wordColour(segment: Segment, writing: Writing, palette: Palette): string {
	if (writing === 'beside') return palette.outline;
	if (segment.fill === 'often') return palette.onTeal;
	if (segment.fill === 'unsaid' || segment.fill === 'blank') return palette.outline;
	return palette.ink;
}
