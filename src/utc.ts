// node-cron 4.6 stops for an hour when the host's own zone falls back: the first import of every entry file.
process.env.TZ = 'UTC'
