import type { Translation } from '../../i18n/translation.ts';
import type { System } from './system.ts';

/** The name of a kind of device. */
export function systemName(t: Translation['t'], system: System): string {
	return t(($) => $.setup.systems[system]);
}
