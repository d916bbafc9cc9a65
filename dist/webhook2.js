import { n as readWebhook, r as webhookText, t as postWebhook } from "./webhook.js";

export { readWebhook };