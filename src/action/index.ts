import { main } from './main.ts';
import { outside } from './outside.ts';

await main(outside());
