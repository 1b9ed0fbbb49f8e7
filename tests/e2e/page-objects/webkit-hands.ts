import { By, error, type WebDriver, type WebElement } from 'selenium-webdriver';
import type { Product } from '../../support/product.ts';
import { isSettled } from '../../support/steady.ts';
import { type Hands, holds, plain } from './hands.ts';

const patience = 20_000;

const pressable = '//button | //a[@href] | //summary';

/** An XPath string literal, whatever quotes the words hold. */
function literal(words: string): string {
	return `concat(${words
		.split("'")
		.map((part) => `'${part}'`)
		.join(`, "'", `)}, '')`;
}

const spaced = (path: string): string => `normalize-space(translate(${path}, '\u00a0', ' '))`;

const fits = (text: string, wanted: string | RegExp): boolean =>
	typeof wanted === 'string' ? plain(text) === plain(wanted) : holds(text, wanted);

/**
 * A person at WebKit. Its driver has no switch for the network: losing it is stopping the server,
 * which the page cannot tell apart.
 */
export function webkitHands(driver: WebDriver, product: Product): Hands {
	const eventually = async <T>(what: string, look: () => Promise<T | null>): Promise<T> => {
		// A page drawn again between two commands leaves the first one's element behind: it is looked
		// for again, as a person would.
		const lookAgain = async (): Promise<T | null> =>
			look().catch((reason: unknown) => {
				if (reason instanceof error.StaleElementReferenceError) return null;
				throw reason;
			});
		const found = await driver.wait<T | null>(lookAgain, patience, `not on the page: ${what}`);
		if (found === null) throw new Error(`not on the page: ${what}`);
		return found;
	};
	const press = async (element: WebElement): Promise<void> => {
		await driver.executeScript('arguments[0].scrollIntoView({block: "center"})', element);
		await element.click();
	};
	const named = async (path: string, name: string | RegExp): Promise<WebElement | null> => {
		for (const element of await driver.findElements(By.xpath(path))) {
			if (!(await element.isDisplayed())) continue;
			const label = await element.getAttribute('aria-label');
			if (fits(label ?? (await element.getText()), name)) return element;
		}
		return null;
	};
	const labelled = async (label: string): Promise<WebElement> =>
		eventually(label, async () => {
			const words = literal(label.replaceAll('\u00a0', ' '));
			const [found] = await driver.findElements(
				By.xpath(
					`//label[${spaced('.')}=${words}]//input | //*[@id=//label[${spaced('.')}=${words} or ${spaced('text()[normalize-space()]')}=${words}]/@for]`
				)
			);
			return found ?? null;
		});
	return {
		open: async (address) => {
			await driver.get(address);
		},
		press: async (name) => {
			await eventually('a screen that takes touches', async () =>
				driver
					.executeScript<true | null>(`return (${isSettled.toString()})() || null`)
					.catch(() => null)
			);
			await eventually(String(name), async () => {
				const element = await named(pressable, name);
				if (element === null) return null;
				await press(element);
				return true;
			});
		},
		offers: async (name) => (await named(pressable, name).catch(() => null)) !== null,
		choose: async (label) => {
			// A touch within half a second of a new screen is ignored on purpose: a person touches again.
			await eventually(`${label}, chosen`, async () => {
				const input = await labelled(label);
				if (await input.isSelected()) return true;
				await driver.executeScript('arguments[0].click()', input);
				return (await input.isSelected()) ? true : null;
			});
		},
		write: async (label, text) => {
			await eventually(`${label}, written`, async () => {
				const input = await labelled(label);
				await input.clear();
				await input.sendKeys(text);
				return true;
			});
		},
		heading: async (wanted) =>
			eventually(String(wanted), async () => {
				const [heading] = await driver.findElements(By.css('h1'));
				const text = await heading?.getText().catch(() => '');
				return text !== undefined && fits(text, wanted) ? text : null;
			}),
		see: async (wanted) => {
			await eventually(String(wanted), async () => {
				const text = await driver
					.findElement(By.css('body'))
					.getText()
					.catch(() => '');
				const found = holds(text, wanted);
				return found ? true : null;
			});
		},
		// A page that reloads itself takes its body along while it is read: it is read again.
		words: async () => {
			const { text } = await eventually('a body', async () =>
				driver
					.findElement(By.css('body'))
					.getText()
					.then((text) => ({ text }))
					.catch(() => null)
			);
			return text;
		},
		address: async () => driver.getCurrentUrl(),
		loseNetwork: async () => product.kill(),
		regainNetwork: async () => product.restart(),
		// axe runs in Chromium, on the same pages.
		checkAccessibility: () => Promise.resolve()
	};
}
