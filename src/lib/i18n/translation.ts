import { createInstance, type i18n, type TFunction } from 'i18next';
import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { type Catalogs, loadCatalog, type Namespace, type namespaces as all } from './catalog.ts';
import { direction, type Locale, pluralTag, sourceLocale } from './locales.ts';

/** Words in place of the shipped ones: by language, `namespace:dotted.key` to text. */
export type OwnWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * One language for one request or one page: an i18next instance that Svelte follows.
 * `t` subscribes at each call, because the instance's own `t` keeps its identity when the language changes.
 */
export class Translation {
	readonly #instance: i18n;
	#namespaces: readonly Namespace[];
	readonly #subscribe: () => void;
	#beside: (locale: Locale) => Promise<void> = () => Promise.resolve();
	#own: OwnWords = {};

	constructor(instance: i18n, namespaces: readonly Namespace[]) {
		this.#instance = instance;
		this.#namespaces = namespaces;
		this.#subscribe = createSubscriber((update) => {
			instance.on('languageChanged', update);
			return () => {
				instance.off('languageChanged', update);
			};
		});
	}

	// i18next's TFunction is overloaded beyond what a rest parameter can express; the call is passed on as it is.
	readonly t = ((...call: [never, never]) => {
		this.#subscribe();
		return this.#instance.t(...call);
	}) as unknown as TFunction<typeof all>;

	get locale(): Locale {
		this.#subscribe();
		return this.#instance.language as Locale;
	}

	get direction(): 'ltr' | 'rtl' {
		return direction(this.locale);
	}

	/**
	 * Words of a part of the product that is loaded later than the page. Switching the language
	 * brings them along.
	 */
	async include(namespaces: readonly Namespace[]): Promise<void> {
		const more = namespaces.filter((one) => !this.#namespaces.includes(one));
		if (more.length === 0) return;
		await addCatalogs(this.#instance, this.locale, more);
		this.#namespaces = [...this.#namespaces, ...more];
		this.#putOwn(this.locale);
	}

	/** An organisation's own words, in every language and for what is loaded later too. */
	speakAs(own: OwnWords | null | undefined): void {
		this.#own = own ?? {};
		this.#putOwn(this.locale);
	}

	#putOwn(locale: Locale): void {
		for (const [name, text] of Object.entries(this.#own[locale] ?? {})) {
			const [namespace = '', key = ''] = name.split(':');
			if (this.#instance.hasResourceBundle(locale, namespace)) {
				this.#instance.addResource(locale, namespace, key, text);
			}
		}
	}

	/**
	 * What else must be there before another language is spoken: the questions in it, for one. Two
	 * languages are never on one screen.
	 */
	beside(load: (locale: Locale) => Promise<void>): void {
		this.#beside = load;
	}

	/** Waits for what `beside` brings, where another language is shown and not spoken. */
	bring(locale: Locale): Promise<void> {
		return this.#beside(locale);
	}

	/** Switches the language in place. What is on screen stays, in other words. */
	async change(locale: Locale): Promise<void> {
		await Promise.all([
			addCatalogs(this.#instance, locale, this.#namespaces),
			this.#beside(locale)
		]);
		this.#putOwn(locale);
		await this.#instance.changeLanguage(locale);
	}
}

async function addCatalogs(
	instance: i18n,
	locale: Locale,
	namespaces: readonly Namespace[]
): Promise<void> {
	const missing = namespaces.filter((one) => !instance.hasResourceBundle(locale, one));
	await Promise.all(
		missing.map(async (namespace) => {
			instance.addResourceBundle(locale, namespace, await loadCatalog(locale, namespace));
		})
	);
}

/** What i18next calls to choose a plural; it is no part of its typed interface. */
interface PluralRules {
	getRule(locale: string, options?: object): Intl.PluralRules;
}

/** The plural forms are those of the language, never those of the machine that does not know it. */
function keepPluralRules(instance: i18n): void {
	const resolver = (instance.services as { pluralResolver: PluralRules }).pluralResolver;
	const rule = resolver.getRule.bind(resolver);
	resolver.getRule = (locale, options) => rule(pluralTag(locale), options);
}

/**
 * A translation of its own for each request: nothing is shared between two people.
 * @param here French words that came with the page: nothing is fetched for them
 */
export async function createTranslation(
	locale: Locale,
	namespaces: readonly Namespace[],
	here: Partial<Catalogs> = {}
): Promise<Translation> {
	const instance = createInstance();
	await instance.init({
		lng: locale,
		fallbackLng: sourceLocale,
		// Each of the others is known from the moment its words are added; no page carries the list.
		ns: ['common', ...namespaces],
		defaultNS: 'common',
		resources: { [sourceLocale]: here },
		interpolation: { escapeValue: false }
	});
	keepPluralRules(instance);
	await addCatalogs(instance, locale, namespaces);
	return new Translation(instance, namespaces);
}

export const [useTranslation, provideTranslation] = createContext<Translation>();
