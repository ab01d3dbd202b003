"""What is watched so that no backup stops without anybody's knowing: each group beside what it watches."""
