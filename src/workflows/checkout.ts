/** actions/checkout 5.0.0, by its commit: tags can be moved. */
export const CHECKOUT = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0';
