"""What is made from the built site: search, data files, images, the reading report."""
