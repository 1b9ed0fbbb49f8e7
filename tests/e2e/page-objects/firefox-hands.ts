import type { ElementHandle, Page } from 'puppeteer-core';
import type { Product } from '../../support/product.ts';
import { isSettled } from '../../support/steady.ts';
import { type Hands, holds, plain } from './hands.ts';

/** Milliseconds a person looks for what is not there. */
const patience = 20_000;
const glance = 100;

type Wanted = { readonly words: string } | { readonly pattern: string; readonly flags: string };

const wanted = (name: string | RegExp): Wanted =>
	typeof name === 'string' ? { words: plain(name) } : { pattern: name.source, flags: name.flags };

async function isStill(element: HTMLElement): Promise<boolean> {
	const place = (): string => JSON.stringify(element.getBoundingClientRect());
	element.scrollIntoView({ block: 'center', behavior: 'instant' });
	const before = place();
	await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	return element.isConnected && place() === before;
}

/**
 * A person at Firefox. As in WebKit, losing the network is stopping the server, which the page
 * cannot tell apart.
 */
export function firefoxHands(page: Page, product: Product): Hands {
	/** Looks again and again; what fails because the page is changing is looked at again too. */
	const eventually = async <T>(what: string, look: () => Promise<T | null>): Promise<T> => {
		const end = performance.now() + patience;
		do {
			const found = await look().catch(() => null);
			if (found !== null) return found;
			await new Promise((resolve) => setTimeout(resolve, glance));
		} while (performance.now() < end);
		const text = await page.evaluate(() => document.body.innerText).catch(() => '');
		throw new Error(`not on the page ${page.url()}: ${what}\n${text.slice(0, 500)}`);
	};
	const pressable = async (name: string | RegExp): Promise<ElementHandle<HTMLElement> | null> => {
		const found = await page.evaluateHandle((asked) => {
			const said = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
			const fits = (text: string): boolean =>
				'words' in asked
					? said(text) === asked.words
					: new RegExp(asked.pattern, asked.flags).test(said(text));
			const all = [...document.querySelectorAll<HTMLElement>('button, a[href], summary')];
			return (
				all.find(
					(one) => one.checkVisibility() && fits(one.getAttribute('aria-label') ?? one.innerText)
				) ?? null
			);
		}, wanted(name));
		return found.asElement() as ElementHandle<HTMLElement> | null;
	};
	const field = async (label: string): Promise<ElementHandle<HTMLInputElement>> =>
		eventually(label, async () => {
			const found = await page.evaluateHandle((asked) => {
				const said = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
				const own = (one: HTMLLabelElement): string =>
					[...one.childNodes]
						.filter((node) => node.nodeType === Node.TEXT_NODE)
						.map((node) => node.textContent ?? '')
						.join(' ');
				const labels = [...document.querySelectorAll('label')];
				const found = labels.find((one) => [one.innerText, own(one)].map(said).includes(asked));
				return found?.control ?? null;
			}, plain(label));
			return found.asElement() as ElementHandle<HTMLInputElement> | null;
		});
	const body = async (): Promise<string> => page.evaluate(() => document.body.innerText);
	return {
		open: async (address) => {
			await page.goto(address);
		},
		press: async (name) => {
			await eventually('a screen that takes touches', async () =>
				(await page.evaluate(isSettled)) ? true : null
			);
			// Where it will be a moment later too: a page that is still being drawn moves its buttons.
			const element = await eventually(String(name), async () => {
				const found = await pressable(name);
				return found !== null && (await found.evaluate(isStill)) ? found : null;
			});
			await element.click();
		},
		offers: async (name) => (await pressable(name).catch(() => null)) !== null,
		choose: async (label) => {
			// A touch within half a second of a new screen is ignored on purpose: a person touches again.
			await eventually(`${label}, chosen`, async () => {
				const input = await field(label);
				const isChosen = async (): Promise<boolean> => input.evaluate(({ checked }) => checked);
				if (await isChosen()) return true;
				await input.click();
				return (await isChosen()) ? true : null;
			});
		},
		write: async (label, text) => {
			await eventually(`${label}, written`, async () => {
				const input = await field(label);
				await input.evaluate((one) => {
					one.value = '';
				});
				await input.type(text);
				return true;
			});
		},
		heading: async (fits) =>
			eventually(String(fits), async () => {
				const text = await page.evaluate(() => document.querySelector('h1')?.innerText ?? '');
				const fitting = typeof fits === 'string' ? plain(text) === plain(fits) : holds(text, fits);
				return fitting ? text : null;
			}),
		see: async (words) => {
			await eventually(String(words), async () => (holds(await body(), words) ? true : null));
		},
		words: async () => (await eventually('a body', async () => ({ text: await body() }))).text,
		// The driver misses what the page itself puts in the history.
		address: async () => page.evaluate(() => location.href),
		loseNetwork: async () => product.kill(),
		regainNetwork: async () => product.restart(),
		// axe runs in Chromium, on the same pages.
		checkAccessibility: () => Promise.resolve()
	};
}
