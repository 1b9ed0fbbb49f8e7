import type { Locale } from '#lib/i18n/locales.ts';
import type { Account } from '#lib/server/accounts/account.ts';

declare global {
	namespace App {
		interface Locals {
			locale: Locale;
			/** Who is signed in, or null. */
			account: Account | null;
		}
		interface Error {
			message: string;
			code?: string;
		}
	}
}

export {};
