/**
 * The typefaces of other scripts, loaded where their language is spoken and never before. Arabic has
 * its own, so that it looks the same everywhere. Chinese, of several megabytes, only where the device
 * has none: phones and tablets nearly all have one, and it is a good one.
 */
const loaders: Readonly<Record<string, () => Promise<unknown>>> = {
	ar: () => import('./arabic-typeface.css'),
	'zh-Hans': () => import('./chinese-typeface.css')
};

/** Whether a language needs a typeface that this device does not have. In a browser only. */
export function needsTypeface(locale: string): boolean {
	return locale === 'ar' || (locale === 'zh-Hans' && !showsChinese());
}

/** Brings the typeface of a language when it is needed. Never throws: words are shown without it. */
export async function loadTypeface(locale: string): Promise<void> {
	if (!needsTypeface(locale)) return;
	await loaders[locale]?.().catch(() => undefined);
}

/**
 * Brings what the name of a language is written with, where the device cannot show it: a few
 * characters, and not the whole typeface. Never throws.
 */
export async function loadNames(languages: readonly string[]): Promise<void> {
	if (!languages.includes('zh-Hans') || !needsTypeface('zh-Hans')) return;
	await import('./names/chinese-typeface.css').catch(() => undefined);
}

let chinese: boolean | null = null;

/** Two characters drawn alike are two empty boxes. */
function showsChinese(): boolean {
	chinese ??= drawn('简') !== drawn('体');
	return chinese;
}

function drawn(character: string): string {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = 32;
	const context = canvas.getContext('2d');
	if (context === null) return character;
	context.font = '24px system-ui, sans-serif';
	context.fillText(character, 2, 26);
	return canvas.toDataURL();
}
