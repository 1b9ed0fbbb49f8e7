import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Hands } from '../e2e/page-objects/hands.ts';

/** What one step of a journey takes of a person, and of the machine. */
interface Step {
	readonly step: string;
	/** Seconds the machine and its tests took. */
	readonly seconds: number;
	readonly touches: number;
	readonly characters: number;
	/** Words on the pages of this step, all of them. */
	readonly words: number;
}

export interface Effort {
	/** A person whose every touch and every letter is counted. */
	readonly hands: Hands;
	/** The page as it is now ends this step. */
	done(step: string): Promise<void>;
	/** Words that were read on a page within the step. */
	read(): Promise<void>;
	steps(): readonly Step[];
}

/** Where pictures and times of a journey are written, when somebody wants to look at them. */
const folder = process.env['PORTE_VOIX_TEST_PICTURES'];
const widths = [1280, 360] as const;

/**
 * Counts what each step of a journey takes; with `PORTE_VOIX_TEST_PICTURES` it also leaves a picture of
 * the end of each, at two widths, and the counts, in a folder of that name.
 */
export function effort(name: string, page: Page, hands: Hands): Effort {
	const steps: Step[] = [];
	let touches = 0;
	let characters = 0;
	let words = 0;
	let began = performance.now();

	async function read(): Promise<void> {
		words += (await hands.words()).split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
	}

	async function picture(step: string): Promise<void> {
		if (folder === undefined) return;
		mkdirSync(join(folder, name), { recursive: true });
		const before = page.viewportSize();
		const number = String(steps.length + 1).padStart(2, '0');
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 });
			const path = join(folder, name, `${number}-${step}-${String(width)}.png`);
			await page.screenshot({ path, fullPage: true });
		}
		if (before !== null) await page.setViewportSize(before);
	}

	return {
		hands: {
			...hands,
			press: async (button) => {
				touches += 1;
				await hands.press(button);
			},
			choose: async (label) => {
				touches += 1;
				await hands.choose(label);
			},
			write: async (label, text) => {
				touches += 1;
				characters += text.length;
				await hands.write(label, text);
			}
		},
		read,
		done: async (step) => {
			await read();
			const seconds = Math.round(performance.now() - began) / 1_000;
			await picture(step);
			steps.push({ step, seconds, touches, characters, words });
			[touches, characters, words] = [0, 0, 0];
			if (folder !== undefined)
				writeFileSync(join(folder, name, 'steps.json'), JSON.stringify(steps, null, '\t'));
			began = performance.now();
		},
		steps: () => steps
	};
}
