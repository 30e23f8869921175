"""Projects and programmes: what a gathering was about, who builds and who owns them."""
