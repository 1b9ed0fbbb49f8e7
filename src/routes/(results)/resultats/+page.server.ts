import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Results have the address of their survey; without it, the page says so and leads on. */
export const load: PageServerLoad = () => error(404);
