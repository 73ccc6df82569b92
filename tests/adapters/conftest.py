"""Here so that the tests of every door find ``hostile``, which lies beside it."""
