"""What may not go out: block by block (`blocks`), and what a model words, sentence by sentence (`words`)."""
