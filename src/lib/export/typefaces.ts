import { direction, type Locale } from '../i18n/locales.ts';

const latin = 'Atkinson Hyperlegible Next';
const arabic = 'IBM Plex Sans Arabic';
const chinese = 'Noto Sans SC';

/** Families of a printed page, that of the language first: one script is not drawn in pieces of two. */
export function typefacesOf(locale: Locale): readonly string[] {
	if (direction(locale) === 'rtl') return [arabic, latin, chinese];
	return locale.startsWith('zh') ? [chinese, latin, arabic] : [latin, arabic, chinese];
}
